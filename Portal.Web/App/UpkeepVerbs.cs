using System.CommandLine;
using Portal.Web.Audit;
using Portal.Web.Board;

namespace Portal.Web.App;

/// <summary>The verbs that look after what is kept: figures and the audit chain.</summary>
internal sealed class UpkeepVerbs(IServiceProvider services, VerbVoice voice)
{
    public Command RebuildFigures()
    {
        var command = new Command("rebuild-figures", "Counts the board's figures again from the event log. Ends with 1 where they were wrong; they are right then.");
        command.SetAction(async (_, stop) =>
        {
            var summary = await services.GetRequiredService<RebuildFigures>().Run(stop);
            await voice.Result.WriteLineAsync(FormattableString.Invariant(
                $"rebuild-figures: {summary.Tickets} tickets to event {summary.Position}, {summary.Cells} cells, {summary.Differences} were wrong."));
            return summary.Agrees ? 0 : 1;
        });
        return command;
    }

    public Command VerifyAudit()
    {
        var command = new Command("verify-audit", "Hashes the whole event log again. Ends with 1 where anything was changed.");
        command.SetAction(async (_, stop) =>
        {
            var summary = await services.GetRequiredService<VerifyAudit>().Run(stop);
            foreach (var fault in summary.Faults) await voice.Complaints.WriteLineAsync(FormattableString.Invariant($"{fault.Ticket} event {fault.Sequence} at {fault.Position}: {fault.What}"));
            await voice.Result.WriteLineAsync(FormattableString.Invariant(
                $"verify-audit: {summary.Events} events of {summary.Tickets} tickets, {summary.Anchors} anchors, {summary.Entries} administration entries, {summary.FaultCount} faults."));
            return summary.IsSound ? 0 : 1;
        });
        return command;
    }
}
