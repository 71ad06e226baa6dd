using System.Net.Sockets;
using System.Text.Json;

namespace Portal.Web.App;

/// <summary>
/// Lets verbs work while the server runs: a Unix socket in the data folder that only the server's own user may open. One line of JSON asks
/// (<see cref="VerbCall"/>); each line back is <c>o</c>, <c>e</c> or <c>x</c> and a result, a complaint or the exit code. One verb at a time.
/// </summary>
internal sealed class VerbSocket(Folders folders, IServiceProvider services, ILogger<VerbSocket> log) : BackgroundService
{
    // The kernel's sun_path holds 108 bytes with its closing zero.
    private const int LongestPath = 107;

    public static bool Fits(string path) => System.Text.Encoding.UTF8.GetByteCount(path) <= LongestPath;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Socket.OSSupportsUnixDomainSockets || !Fits(folders.Socket))
        {
            log.LogWarning("Verbs cannot reach this server: the path of the data folder is too long for a socket.");
            return;
        }
        try
        {
            using var socket = Open(folders.Socket);
            while (!stoppingToken.IsCancellationRequested) await Answer(await socket.AcceptAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) { }
        // Some network and desktop volumes hold no sockets; serving goes on without verbs.
        catch (SocketException fault) { log.LogWarning("Verbs cannot reach this server: {Fault}.", fault.SocketErrorCode); }
        finally { File.Delete(folders.Socket); }
    }

    // We hold the folder's lock, so a socket that is still there belongs to a server that was killed.
    private static Socket Open(string path)
    {
        File.Delete(path);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        socket.Listen(4);
        return socket;
    }

    private async Task Answer(Socket client, CancellationToken stop)
    {
        try
        {
            await using var stream = new NetworkStream(client, ownsSocket: true);
            using var reader = new StreamReader(stream, leaveOpen: true);
            await using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true };
            if (JsonSerializer.Deserialize<VerbCall>(await reader.ReadLineAsync(stop) ?? "null") is not { } call) return;
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop);
            _ = StopWhenGone(reader, gone);
            await writer.WriteLineAsync($"x{await Run(call, writer, gone.Token)}");
        }
        catch (Exception fault) when (fault is IOException or JsonException or OperationCanceledException) { log.LogInformation("A verb's caller went away."); }
    }

    private async Task<string> Run(VerbCall call, StreamWriter writer, CancellationToken stop)
    {
        var voice = new VerbVoice(new MarkedLines(writer, 'o'), new MarkedLines(writer, 'e'));
        try { return (await Verbs.RunHere(services, call, voice, stop)).ToString(System.Globalization.CultureInfo.InvariantCulture); }
        catch (Exception fault) when (fault is not OperationCanceledException and not IOException)
        {
            log.LogError(fault, "A verb failed.");
            await voice.Complaints.WriteLineAsync("The verb failed; the server's log says why.");
            return "2";
        }
    }

    private static async Task StopWhenGone(StreamReader reader, CancellationTokenSource gone)
    {
        try
        {
            if (await reader.ReadLineAsync(gone.Token) is null) await gone.CancelAsync();
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException) { }
    }
}
