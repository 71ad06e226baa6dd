using Portal.Domain;

namespace Portal.Web.Follow;

internal static class TrackAnswer
{
    /// <summary>A page that says "no" is not a 200: scripts and tests see what people read.</summary>
    public static int StatusOf(Refusal refusal) => refusal == FollowRefusals.TooManyTries ? StatusCodes.Status429TooManyRequests
        : refusal == FollowRefusals.NumberNotCode ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status404NotFound;
}
