namespace Portal.Web.Board;

internal static class BoardSetup
{
    public static void AddBoard(this WebApplicationBuilder builder)
    {
    }

    public static void MapBoard(this WebApplication app)
    {
    }
}
