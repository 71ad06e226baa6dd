using System.Net.ServerSentEvents;
using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Tests.Kit;
using Portal.Web.Meetings;

namespace Portal.Tests.Meetings;

/// <summary>Meetings as people make them, and guests as their browsers speak.</summary>
internal static class MeetingRoom
{
    public static readonly DateOnly Today = new(2026, 11, 2);

    public static PlanMeeting Frame(int? wall = null, MeetingKind kind = MeetingKind.BuiltIn) => new(null, "Banjir Sitiarjo", Today, new TimeOnly(9, 0), 60, kind, wall);

    /// <summary>A leader with an account, and a meeting of theirs whose room is open.</summary>
    public static async Task<(Actor Leader, string Number)> OpenMeeting(this PortalHost host, int? wall = null, MeetingKind kind = MeetingKind.BuiltIn)
    {
        var leader = await Some.OfficerOf(host, Role.Leader);
        var number = (await host.Enter(leader, Frame(wall, kind))).Value;
        Assert.True((await host.Enter(leader, new MoveMeeting(number, MeetingMove.Open))).Succeeded);
        return (leader, number);
    }

    /// <summary>The token of a guest who is invited by name.</summary>
    public static async Task<string> Invited(this PortalHost host, Actor leader, string number, string name)
    {
        Assert.True((await host.Enter(leader, new InviteToMeeting(number, "", name, "", ""))).Succeeded);
        return await host.TokenOf(leader, number, name);
    }

    public static async Task<string> TokenOf(this PortalHost host, Actor leader, string number, string name) =>
        (await host.Enter(leader, new OpenMeeting(number))).Value.Invitations.Single(one => one.Name == name).Link!.Split('/')[^1];

    public static async Task<Outcome<TakenSeat>> Sits(this PortalHost host, string token, string name = "Tamu") => await host.Enter(Actor.Nobody, new EnterRoom(token, name, false, false, "10.0.0.1"));

    public static async IAsyncEnumerator<SseItem<string>> Listen(HttpClient guest, string key)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var body = await guest.GetStreamAsync($"/rapat/aliran/{key}", stop);
        await foreach (var one in SseParser.Create(body).EnumerateAsync(stop)) yield return one;
    }

    public static async Task<JsonElement> Until(this IAsyncEnumerator<SseItem<string>> events, string kind, Func<JsonElement, bool>? which = null)
    {
        while (await events.MoveNextAsync())
            if (events.Current.EventType == kind && JsonDocument.Parse(events.Current.Data).RootElement is var data && which?.Invoke(data) != false) return data;
        Assert.Fail($"The stream ended without {kind}.");
        return default;
    }
}
