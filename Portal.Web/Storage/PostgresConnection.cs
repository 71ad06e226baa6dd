namespace Portal.Web.Storage;

/// <summary>How the program speaks to PostgreSQL where the setting does not say otherwise.</summary>
internal static class PostgresConnection
{
    /// <summary>
    /// A page asks some fifteen small questions, always the same: read once for each connection they cost a third less. They are still planned for the values
    /// of each asking, because one OPD has nine tickets and another ninety thousand: a plan for the average of both once read the whole log to learn that it had nothing new.
    /// Connections go back to their pool as they are, because nothing the program does outlives its transaction.
    /// </summary>
    private const string Usual = "Max Auto Prepare=200;No Reset On Close=true;Options=-c plan_cache_mode=force_custom_plan;Application Name=CitizenPortal;";

    /// <summary>The setting with the usual before it: of a word said twice the last counts.</summary>
    public static string With(string? setting) => Usual + setting;
}
