using Portal.Domain;
using Portal.Domain.Dispositions;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Referrals;
using Portal.Web.Tickets;

namespace Portal.Tests.Referrals;

/// <summary>Down to unit and person, onward, and back the way it came.</summary>
public sealed class DispositionTests
{
    private static readonly Actor Head = OnPaper.Liaison, Middle = OnPaper.Operator, Low = Actor.Officer(Guid.NewGuid(), "Pengawas", [Role.Operator], agencyId: 0);

    [Fact]
    public void It_goes_down_onward_and_back_and_the_assignee_follows()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        OnPaper.Must(ticket.GiveDisposition(Head, null, Middle.AccountId, OnPaper.Text(), null, OnPaper.Monday));
        OnPaper.Must(ticket.GiveDisposition(Middle, 4, Low.AccountId, OnPaper.Text(), new DateOnly(2026, 11, 6), OnPaper.Monday));
        Assert.Equal((Low.AccountId, (int?)4), (ticket.AssigneeId, ticket.UnitId));
        Assert.Equal("disposition.not-yours", ticket.HandBackDisposition(Middle, OnPaper.Text(), OnPaper.Monday).Refusal.Code);
        OnPaper.Must(ticket.HandBackDisposition(Low, OnPaper.Text(), OnPaper.Monday));
        Assert.Equal(Middle.AccountId, ticket.AssigneeId);
        OnPaper.Must(ticket.HandBackDisposition(Middle, OnPaper.Text(), OnPaper.Monday));
        Assert.Equal(Head.AccountId, ticket.AssigneeId);
        Assert.Equal([DispositionWay.Down, DispositionWay.Onward, DispositionWay.Back, DispositionWay.Back], ticket.Dispositions.Select(one => one.Way));
        Assert.Single(ticket.Dispositions, one => one.EndedAt is null);
    }

    [Fact]
    public void Who_is_assigned_has_it_alone_and_nobody_hands_back_what_they_no_longer_have()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        OnPaper.Must(ticket.GiveDisposition(Head, null, Middle.AccountId, OnPaper.Text(), null, OnPaper.Monday));
        OnPaper.Must(ticket.Assign(Head, Low.AccountId!.Value, null, OnPaper.Monday));
        Assert.DoesNotContain(ticket.Dispositions, one => one.EndedAt is null);
        Assert.Equal("disposition.not-yours", ticket.HandBackDisposition(Middle, OnPaper.Text(), OnPaper.Monday).Refusal.Code);
        OnPaper.Must(ticket.GiveDisposition(Head, 4, null, OnPaper.Text(), null, OnPaper.Monday));
        OnPaper.Must(ticket.Assign(Head, Low.AccountId!.Value, null, OnPaper.Monday));
        Assert.Single(ticket.Dispositions, one => one.EndedAt is null);
    }

    [Fact]
    public void What_is_secret_goes_to_a_person_and_what_leaves_the_opd_ends_the_chain()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        Assert.Equal("disposition.nobody", ticket.GiveDisposition(Head, null, null, OnPaper.Text(), null, OnPaper.Monday).Refusal.Code);
        Assert.Equal("disposition.to-oneself", ticket.GiveDisposition(Head, null, Head.AccountId, OnPaper.Text(), null, OnPaper.Monday).Refusal.Code);
        OnPaper.Must(ticket.GiveDisposition(Head, 4, null, OnPaper.Text(), null, OnPaper.Monday));
        OnPaper.Must(ticket.Return(Head, OnPaper.Text(), null, null, OnPaper.Monday));
        Assert.DoesNotContain(ticket.Dispositions, one => one.EndedAt is null);
        Assert.Equal((null, null), (ticket.UnitId, ticket.AssigneeId));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task My_tasks_and_my_unit_follow_it_and_the_chain_is_read_at_the_desk_alone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (number, other) = (await town.InProgress(), await town.InProgress());
        await town.Done(town.SystemAdmin, new SaveUnit(town.Roads.Id, null, "Bidang Preservasi"));
        var unit = (await host.Enter(town.SystemAdmin, new AgencyStaff(town.Roads.Id))).Value.Units.Single().Id;
        var seated = Actor.Officer(town.Colleague.AccountId!.Value, "Sri Lestari", [Role.Operator], town.Roads.Id, unit);
        await town.Done(town.Liaison, new GiveDisposition(number, await town.Version(number), unit, null, "Jadwalkan penambalan.", new DateOnly(2027, 1, 4)));
        Assert.Equal([number], await Numbers(host, seated, QueueView.Unit));
        await town.Done(seated, new GiveDisposition(number, await town.Version(number), null, town.Operator.AccountId, "Kerjakan.", null));
        Assert.Contains(number, await Numbers(host, town.Operator, QueueView.Mine));
        Assert.Equal(["Jadwalkan penambalan.", "Kerjakan."], (await host.Enter(town.Operator, new OpenWays(number))).Value.Chain.Select(one => one.Words));
        Assert.Empty((await host.Enter(town.CopyOperator, new OpenWays(number))).Value.Chain);
        Assert.Equal("ticket.not-colleague", (await host.Enter(town.Liaison, new GiveDisposition(other, await town.Version(other), null, town.OtherOperator.AccountId, "Bantu.", null))).Refusal.Code);
    }

    private static async Task<IReadOnlyList<string>> Numbers(PortalHost host, Actor actor, QueueView view) =>
        [.. (await host.Enter(actor, new TicketQueue(new QueueAsk { View = view }))).Value.Rows.Select(one => one.Number)];
}
