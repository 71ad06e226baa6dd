using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>Citizens without scripts who press "Kirim laporan" until they have a receipt, whatever happens to the server.</summary>
internal sealed class Filers(PortalServer server)
{
    private readonly ConcurrentBag<(string Number, string Code)> acknowledged = [];

    /// <summary>Every receipt somebody has seen.</summary>
    public IReadOnlyCollection<(string Number, string Code)> Acknowledged => acknowledged;

    /// <summary>Brings people to the last step, so that the fault meets the submit itself.</summary>
    public async Task<IReadOnlyList<Form>> Prepare(int people)
    {
        var ready = new ConcurrentBag<Form>();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => ready.Add(await ToCheckPage()));
        return [.. ready];
    }

    public Task SendAll(IReadOnlyList<Form> people) =>
        Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) => await Insist(person));

    private async Task<Form> ToCheckPage()
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 2 };
        var form = await new Form(new HttpClient(handler) { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromSeconds(20) }).Open("/lapor");
        await form.Send(("Words", "Saluran air di ujung gang mampet dan airnya meluap ke jalan setiap hujan."));
        await form.Send();
        await form.Send();
        await form.Send(("Area", "35.07.13"));
        await form.Send(("Landmark", "Ujung gang"));
        // The demo has drains like this one; these people have a problem of their own.
        if (form.Path == "/lapor/serupa") await form.Open("/lapor/kontak");
        return await form.Send(("Sender", "Unnamed"));
    }

    private async Task Insist(Form person)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromMinutes(5);)
        {
            try
            {
                await person.Send();
                if (person.Find("#kode") is not { } code) continue;
                acknowledged.Add((person.Find(".bignum")!.TextContent.Trim(), code.TextContent.Trim()));
                return;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException) { await Task.Delay(100); }
        }
    }
}
