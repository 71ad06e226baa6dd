namespace Portal.Web.Demo;

/// <summary>How the past of a demo ticket went, and how old it must be for that.</summary>
/// <param name="Days">Youngest and oldest age in days.</param>
/// <param name="Steps">In order; each happens some office hours after the one before, none in the future.</param>
internal sealed record DemoFate(string Name, int Count, (int Youngest, int Oldest) Days, bool Outside, params Action<DemoCase, DateTimeOffset>[] Steps)
{
    private static readonly Action<DemoCase, DateTimeOffset>
        Accept = (one, at) => one.Accept(at), Publish = (one, at) => one.Publish(at), Refer = (one, at) => one.Refer(at), Astray = (one, at) => one.ReferWrongly(at),
        Take = (one, at) => one.Take(at), Note = (one, at) => one.Note(at), Tell = (one, at) => one.Tell(at), Hear = (one, at) => one.Hear(at), Ask = (one, at) => one.Ask(at),
        Return = (one, at) => one.Return(at), Submit = (one, at) => one.Submit(at), Promise = (one, at) => one.SubmitPromise(at), SendBack = (one, at) => one.SendBack(at),
        Approve = (one, at) => one.Approve(at), Confirm = (one, at) => one.Confirm(at), Reject = (one, at) => one.Reject(at), CloseIt = (one, at) => one.CloseByOfficer(at),
        Inspect = (one, at) => one.Inspect(at), Decide = (one, at) => one.Decide(at), Object = (one, at) => one.Object(at), Forward = (one, at) => one.Forward(at), Archive = (one, at) => one.Archive(at), Merge = (one, at) => one.Merge(at);

    public bool IsDuplicate => Name == "duplicate";

    public bool IsConfidential => Name.StartsWith("confidential", StringComparison.Ordinal);

    public bool IsInquiry => Name.StartsWith("inquiry", StringComparison.Ordinal);

    /// <summary>About three hundred in all; every state, all three closings, some late.</summary>
    public static IReadOnlyList<DemoFate> All { get; } =
    [
        new("just in", 20, (0, 3), false),
        new("left lying", 4, (6, 12), false),
        new("verified", 12, (1, 6), false, Accept, Publish),
        new("referred", 22, (2, 7), false, Accept, Publish, Refer),
        new("referred and forgotten", 6, (14, 26), false, Accept, Refer),
        new("in progress", 32, (3, 9), false, Accept, Publish, Refer, Take, Note, Tell),
        new("in progress, long", 9, (26, 54), false, Accept, Publish, Refer, Take, Note, Hear, Tell),
        new("waits for approval", 12, (6, 12), false, Accept, Publish, Refer, Take, Submit),
        new("sent back by the Pejabat Penghubung", 4, (9, 20), false, Accept, Publish, Refer, Take, Submit, SendBack),
        new("promised", 12, (8, 20), false, Accept, Publish, Refer, Take, Promise, Approve),
        new("answered", 26, (9, 15), false, Accept, Publish, Refer, Take, Tell, Submit, Approve),
        new("confirmed", 52, (12, 55), false, Accept, Publish, Refer, Take, Note, Submit, Approve, Confirm),
        new("silent", 24, (32, 55), false, Accept, Publish, Refer, Take, Submit, Approve),
        new("closed by an officer", 9, (16, 50), false, Accept, Publish, Refer, Take, Submit, Approve, CloseIt),
        new("asked at triage", 5, (2, 14), false, Accept, Ask),
        new("asked by the OPD", 6, (5, 18), false, Accept, Refer, Take, Ask),
        new("rejected", 8, (9, 18), false, Accept, Publish, Refer, Take, Submit, Approve, Reject),
        new("rejected twice", 3, (30, 50), false, Accept, Refer, Take, Submit, Approve, Reject, Take, Submit, Approve, Reject),
        new("returned", 5, (5, 15), false, Accept, Astray, Return),
        new("returned twice", 3, (12, 28), false, Accept, Astray, Return, Refer, Return),
        new("confidential, referred", 2, (2, 7), false, Accept, Refer),
        new("confidential, in progress", 2, (5, 30), false, Accept, Refer, Take, Note),
        new("confidential, examined", 2, (10, 30), false, Accept, Refer, Inspect, Inspect, Inspect),
        new("inquiry, with the PPID", 2, (3, 8), false, Accept, Refer, Take),
        new("inquiry, decided", 1, (10, 14), false, Accept, Refer, Take, Decide, Submit, Approve),
        new("inquiry, objected", 1, (18, 26), false, Accept, Refer, Take, Decide, Submit, Approve, Object),
        new("outside", 14, (4, 50), true, Accept, Publish, Forward),
        new("duplicate", 7, (3, 40), false, Merge),
        new("archived", 8, (3, 50), false, Archive),
    ];
}
