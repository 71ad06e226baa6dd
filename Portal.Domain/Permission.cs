namespace Portal.Domain;

/// <summary>What an operation needs. Each operation declares one; public ones say <see cref="Anyone"/> aloud.</summary>
public enum Permission
{
    Anyone, FollowReport, ReadTickets, TriageTickets, HandleTickets, ApproveAnswers, CloseTickets,
    OpenIdentity, ReadBoard, ManageGovernment, ReadAudit, UseOwnAccount, KeepOwnReports, RunTheClock, ImportData, WorkOnSite, TakeReports,
    GiveDirections, ReadDirections, ControlWalls, PlanMeetings, ReadMeetings, ReadAlerts, SetAlerts, LeadCrises,
}

/// <summary>Which role may do what: the whole table on one screen. Whose ticket it may be done to is asked by <c>Ticket.HeldBy</c>.</summary>
public static class Rights
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Operator] = [Permission.ReadTickets, Permission.HandleTickets, Permission.WorkOnSite, Permission.TakeReports, Permission.ReadDirections, Permission.ReadMeetings],
        [Role.Liaison] = [Permission.ReadTickets, Permission.HandleTickets, Permission.ApproveAnswers, Permission.CloseTickets, Permission.WorkOnSite, Permission.TakeReports, Permission.ReadDirections, Permission.ReadMeetings, Permission.ReadAlerts],
        [Role.InstanceAdmin] = [Permission.ReadTickets, Permission.TriageTickets, Permission.HandleTickets, Permission.CloseTickets, Permission.OpenIdentity, Permission.ReadBoard, Permission.TakeReports, Permission.ReadDirections, Permission.ControlWalls, Permission.PlanMeetings, Permission.ReadMeetings, Permission.ReadAlerts, Permission.SetAlerts, Permission.LeadCrises],
        [Role.Inspector] = [Permission.ReadTickets, Permission.HandleTickets, Permission.OpenIdentity, Permission.TakeReports, Permission.ReadMeetings],
        [Role.Leader] = [Permission.ReadTickets, Permission.ReadBoard, Permission.GiveDirections, Permission.ReadDirections, Permission.ControlWalls, Permission.PlanMeetings, Permission.ReadMeetings, Permission.ReadAlerts, Permission.SetAlerts, Permission.LeadCrises],
        [Role.Camat] = [Permission.ReadTickets, Permission.ReadMeetings, Permission.ReadDirections],
        [Role.SystemAdmin] = [Permission.ManageGovernment, Permission.ImportData, Permission.ControlWalls, Permission.ReadAlerts, Permission.SetAlerts],
        [Role.AuditReader] = [Permission.ReadAudit],
        // By surat tugas: what was assigned to them, on the phone, and nothing else.
        [Role.FieldOfficer] = [Permission.WorkOnSite],
    };

    public static bool Grants(this Role role, Permission permission) => Table[role].Contains(permission);
}
