using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Portal.Web.App;

/// <summary>Has a verb done by the server that holds the data folder.</summary>
internal static class VerbClient
{
    public static async Task<int> Ask(Folders folders, VerbCall call, VerbVoice voice)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(folders.Socket));
            await using var stream = new NetworkStream(socket);
            await using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true };
            await writer.WriteLineAsync(JsonSerializer.Serialize(call));
            using var reader = new StreamReader(stream, leaveOpen: true);
            return await Listen(reader, voice);
        }
        catch (Exception fault) when (fault is SocketException or IOException or ArgumentException)
        {
            await voice.Complaints.WriteLineAsync($"Another process uses {folders.Data} and does not answer on {folders.Socket}. Stop it first.");
            return 2;
        }
    }

    private static async Task<int> Listen(StreamReader reader, VerbVoice voice)
    {
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line[0] == 'x') return int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture);
            await (line[0] == 'o' ? voice.Result : voice.Complaints).WriteLineAsync(line[1..]);
        }
        await voice.Complaints.WriteLineAsync("The server ended before the verb did; nothing half-done was kept.");
        return 2;
    }
}
