using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>A tile as it goes over the wire.</summary>
/// <param name="Says">The markup without its time: equal while the tile says the same.</param>
internal sealed record PaintedTile(string Id, string Says, byte[] Frame);

/// <summary>Renders each tile once, into the bytes of a Server-Sent Event.</summary>
internal sealed class BoardPainter(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // The frame is JSON inside an event stream, never inside HTML: markup need not be escaped twice.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IReadOnlyList<PaintedTile>> Paint(BoardSnapshot board)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var painted = new List<PaintedTile>();
            foreach (var (id, tile) in BoardTiles.All)
                painted.Add(Frame(id, (await renderer.RenderComponentAsync(tile, ParameterView.FromDictionary(BoardTiles.With(board)))).ToHtmlString(), board));
            return painted;
        });
    }

    public static byte[] Clock(DateTimeOffset at) =>
        Encoding.UTF8.GetBytes($": denyut\nevent: clock\ndata: {JsonSerializer.Serialize(new { at = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }, Json)}\n\n");

    private static PaintedTile Frame(string id, string html, BoardSnapshot board)
    {
        var says = html.Replace(board.At.Machine(board.Zone), "", StringComparison.Ordinal).Replace($"pukul {board.At.ClockWithZone(board.Zone)}", "", StringComparison.Ordinal);
        return new(id, says, Encoding.UTF8.GetBytes($"event: tile\ndata: {JsonSerializer.Serialize(new { id, html }, Json)}\n\n"));
    }
}
