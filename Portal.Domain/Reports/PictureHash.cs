using System.Buffers.Binary;
using System.Numerics;

namespace Portal.Domain.Reports;

/// <summary>
/// What a picture looks like, in 64 bits: the signs of its lowest frequencies (a discrete cosine transform of 32 × 32 grey points) against their
/// median. Two pictures of one scene that were compressed anew, brightened or scaled differ in few bits.
/// </summary>
public static class PictureHash
{
    /// <summary>Edge of the square of grey points a picture is looked at by.</summary>
    public const int Edge = 96;

    /// <summary>Measured on photographs: the same one altered differs in at most 10 bits, two different ones in at least 18.</summary>
    public const int MostDifferent = 12;

    private const int Small = 32, Low = 8;
    private const double LeastContrast = 2;
    private static readonly double[] Shrinks = [1, 0.95, 0.9];
    private static readonly double[][] Waves = [.. Enumerable.Range(0, Low + 1).Select(wave => Enumerable.Range(0, Small).Select(at => Math.Cos(Math.PI * wave * ((2 * at) + 1) / (2 * Small))).ToArray())];

    /// <summary>
    /// The whole picture first, then its parts with up to a tenth cut off either way, so that a crop of it is known again: 49 hashes of eight
    /// bytes. Null for a picture without features (a wall, darkness), which looks like every other of its kind.
    /// </summary>
    /// <param name="grey"><see cref="Edge"/> × <see cref="Edge"/> grey points, row by row, the picture stretched to the square.</param>
    public static byte[]? Looks(byte[] grey)
    {
        if (grey.Length != Edge * Edge) throw new ArgumentException($"Needs {Edge} × {Edge} grey points.", nameof(grey));
        var mean = grey.Average(point => point);
        if (grey.Average(point => Math.Abs(point - mean)) < LeastContrast) return null;
        var looks = new List<byte>();
        var eight = new byte[sizeof(ulong)];
        foreach (var (top, height) in Spans())
            foreach (var (left, width) in Spans())
            {
                BinaryPrimitives.WriteUInt64LittleEndian(eight, Hash(grey, left, top, width, height));
                looks.AddRange(eight);
            }
        return [.. looks];
    }

    /// <summary>Whether two pictures show the same shot: one of them whole, the other whole or a part.</summary>
    public static bool AreAlike(byte[] one, byte[] other) => Nearest(one, other) <= MostDifferent || Nearest(other, one) <= MostDifferent;

    private static int Nearest(byte[] parts, byte[] whole)
    {
        var sought = BinaryPrimitives.ReadUInt64LittleEndian(whole);
        var nearest = 64;
        for (var at = 0; at < parts.Length; at += sizeof(ulong)) nearest = Math.Min(nearest, BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(parts.AsSpan(at)) ^ sought));
        return nearest;
    }

    private static IEnumerable<(double Start, double Length)> Spans()
    {
        foreach (var share in Shrinks)
            for (var place = 0; place < (share == 1 ? 1 : 3); place++)
                yield return (Edge * (1 - share) * place / 2, Edge * share);
    }

    private static ulong Hash(byte[] grey, double left, double top, double width, double height)
    {
        var points = Shrink(grey, left, top, width, height);
        var bits = new double[Low * Low];
        for (var y = 0; y < Low; y++)
            for (var x = 0; x < Low; x++)
            {
                // Frequencies 1 to 8 either way: the zeroth is brightness.
                var sum = 0d;
                for (var row = 0; row < Small; row++)
                {
                    var line = 0d;
                    for (var column = 0; column < Small; column++) line += points[(row * Small) + column] * Waves[x + (y == 0 ? 1 : 0)][column];
                    sum += line * Waves[y][row];
                }
                bits[(y * Low) + x] = sum;
            }
        var median = bits.Order().ElementAt(bits.Length / 2);
        var hash = 0UL;
        for (var bit = 0; bit < bits.Length; bit++) if (bits[bit] > median) hash |= 1UL << bit;
        return hash;
    }

    private static double[] Shrink(byte[] grey, double left, double top, double width, double height)
    {
        var points = new double[Small * Small];
        for (var row = 0; row < Small; row++)
            for (var column = 0; column < Small; column++) points[(row * Small) + column] = Mean(grey, left + (width * column / Small), top + (height * row / Small), width / Small, height / Small);
        return points;
    }

    private static double Mean(byte[] grey, double left, double top, double width, double height)
    {
        var sum = 0d;
        const int Samples = 3;
        for (var y = 0; y < Samples; y++)
            for (var x = 0; x < Samples; x++)
                sum += grey[(Math.Min(Edge - 1, (int)(top + (height * (y + 0.5) / Samples))) * Edge) + Math.Min(Edge - 1, (int)(left + (width * (x + 0.5) / Samples)))];
        return sum / (Samples * Samples);
    }
}
