using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Notifications;

internal enum SinkMood { Accept, Refuse, Silent }

/// <summary>A mail server that does what the test tells it: takes letters, refuses recipients with their address in its words, or says nothing.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task loop;

    public SmtpSink()
    {
        listener.Start();
        loop = Listen();
    }

    public SinkMood Mood { get; set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<string> Letters { get; } = [];

    private async Task Listen()
    {
        try { while (true) _ = Talk(await listener.AcceptTcpClientAsync(end.Token)); }
        catch (OperationCanceledException) { }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        if (Mood == SinkMood.Silent) await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) await Take(reader, writer);
            else await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && Mood == SinkMood.Refuse ? "550 no such user " + line[8..] : "250 ok");
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    private async Task Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".") lines.Add(line);
        lock (Letters) Letters.Add(string.Join('\n', lines));
        await writer.WriteLineAsync("250 taken");
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await loop;
        end.Dispose();
    }
}
