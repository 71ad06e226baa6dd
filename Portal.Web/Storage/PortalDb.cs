using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Catalog;
using Portal.Domain.Crises;
using Portal.Domain.Directions;
using Portal.Domain.Dispositions;
using Portal.Domain.Incidents;
using Portal.Domain.Evaluations;
using Portal.Domain.Inquiries;
using Portal.Domain.Inspections;
using Portal.Domain.Meetings;
using Portal.Domain.Notices;
using Portal.Domain.Referrals;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Surveys;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.Accounts;
using Portal.Web.Bulk;
using Portal.Web.Meetings;
using Portal.Web.OnSite;
using Portal.Web.Retention;
using Portal.Web.Routing;
using Portal.Web.Sla;
using Portal.Web.Tickets;
using Portal.Web.Training;

namespace Portal.Web.Storage;

/// <summary>The one model; SQLite and PostgreSQL each have a subclass with its own migrations. Use it through <see cref="Store"/>.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    internal bool HoldsLane { get; set; }

    private StorageTools Tools { get; } = StorageTools.In(options);

    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<TicketEvent> Events => Set<TicketEvent>();
    public DbSet<TicketText> Texts => Set<TicketText>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<Disposition> Dispositions => Set<Disposition>();
    public DbSet<OutsideLetter> OutsideLetters => Set<OutsideLetter>();
    public DbSet<OutsideReply> OutsideReplies => Set<OutsideReply>();
    public DbSet<Road> Roads => Set<Road>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReporterIdentity> Identities => Set<ReporterIdentity>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<KeptReport> KeptReports => Set<KeptReport>();
    public DbSet<DataRequest> DataRequests => Set<DataRequest>();
    public DbSet<SignedSession> Sessions => Set<SignedSession>();
    public DbSet<Support> Supports => Set<Support>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<FigureCell> Figures => Set<FigureCell>();
    public DbSet<FigureTally> FigureTallies => Set<FigureTally>();
    public DbSet<FigureHour> FigureHours => Set<FigureHour>();
    public DbSet<AlertRule> AlertRules => Set<AlertRule>();
    public DbSet<AlertWatch> AlertWatches => Set<AlertWatch>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<Crisis> Crises => Set<Crisis>();
    public DbSet<IncidentProposal> IncidentProposals => Set<IncidentProposal>();
    public DbSet<Direction> Directions => Set<Direction>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<MeetingSeat> MeetingSeats => Set<MeetingSeat>();
    public DbSet<MeetingSignal> MeetingSignals => Set<MeetingSignal>();
    public DbSet<OfficeContact> OfficeContacts => Set<OfficeContact>();
    public DbSet<LastSeen> LastSeens => Set<LastSeen>();
    public DbSet<EvaluationNote> EvaluationNotes => Set<EvaluationNote>();
    public DbSet<SetEvaluation> SetEvaluations => Set<SetEvaluation>();
    public DbSet<Zone> Zones => Set<Zone>();
    public DbSet<FigureTicket> FigureTickets => Set<FigureTicket>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<AuditAnchor> Anchors => Set<AuditAnchor>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();
    public DbSet<Macro> Macros => Set<Macro>();
    public DbSet<ClosingPhrase> ClosingPhrases => Set<ClosingPhrase>();
    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();
    public DbSet<HeldReply> HeldReplies => Set<HeldReply>();
    public DbSet<WorkDraft> WorkDrafts => Set<WorkDraft>();
    public DbSet<RouteVersion> RouteVersions => Set<RouteVersion>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<ClockVersion> ClockVersions => Set<ClockVersion>();
    public DbSet<EscalationContact> EscalationContacts => Set<EscalationContact>();
    public DbSet<Once> Onces => Set<Once>();
    public DbSet<ProofReview> ProofReviews => Set<ProofReview>();
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<InspectionStep> InspectionSteps => Set<InspectionStep>();
    public DbSet<IntakeNote> IntakeNotes => Set<IntakeNote>();
    public DbSet<Wall> Walls => Set<Wall>();
    public DbSet<ScreenDevice> ScreenDevices => Set<ScreenDevice>();
    public DbSet<ScreenPairing> ScreenPairings => Set<ScreenPairing>();
    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();
    public DbSet<ListPlace> ListPlaces => Set<ListPlace>();
    public DbSet<PracticeRun> PracticeRuns => Set<PracticeRun>();
    public DbSet<TrainingSession> TrainingSessions => Set<TrainingSession>();
    public DbSet<TrainingSeat> TrainingSeats => Set<TrainingSeat>();
    public DbSet<AdminEntry> AdminEntries => Set<AdminEntry>();
    public DbSet<RetentionTerm> RetentionTerms => Set<RetentionTerm>();
    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();

    /// <summary><c>DueAt &lt; Ticket.NothingDue</c> as this database writes it; a partial index serves queries that say the same.</summary>
    protected abstract string OwedFilter { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        foreach (var index in builder.Entity<Ticket>().Metadata.GetIndexes())
            if (index.GetFilter() is { } filter) index.SetFilter(filter.Replace(TicketMapping.OwedFilter, OwedFilter, StringComparison.Ordinal));
    }

    /// <summary>Takes the lane where the caller has not, gives new events their position in commit order, and chains them.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (HoldsLane) return await SaveInLane(acceptAllChangesOnSuccess, cancellationToken);
        using var passage = await Tools.Lane.EnterAsync(cancellationToken);
        HoldsLane = true;
        try { return await SaveInLane(acceptAllChangesOnSuccess, cancellationToken); }
        finally { HoldsLane = false; }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: the write lane is awaited.");

    /// <summary>Adds a chained entry to the administration log; inside a transaction.</summary>
    internal Task Record(AdminEntry entry, CancellationToken stop) => Tools.Log.Chain(this, entry, stop);

    // Contexts come out of a pool and go back to it: the next one to hold this one has not entered the lane.
    public override ValueTask DisposeAsync()
    {
        HoldsLane = false;
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        HoldsLane = false;
        base.Dispose();
    }

    private async Task<int> SaveInLane(bool accept, CancellationToken stop)
    {
        await Tools.Log.Chain(this, stop);
        return await base.SaveChangesAsync(accept, stop);
    }
}
