using Portal.Domain;

namespace Portal.Web.Follow;

internal static class TrackAnswer
{
    /// <summary>A page that says "no" is not a 200. Not 404 either: that would bring the page for missing addresses in place of the form.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal == FollowRefusals.TooManyTries ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
}
