// How surely the same photo is known again, and how seldom another one is taken for it. Run by proofs.sh; needs libvips.
using System.Diagnostics;
using System.Globalization;
using Portal.Domain.Reports;

var (folder, scratch) = (args[0], Directory.CreateTempSubdirectory("proofs-").FullName);
var chance = new Random(2026);
var scenes = Scenes();
Console.WriteLine(FormattableString.Invariant($"{scenes.Count} pictures"));
const int Wanted = 100;
if (scenes.Count < Wanted) throw new InvalidOperationException("Needs 100 pictures.");
scenes = [.. scenes.OrderBy(_ => chance.Next()).Take(Wanted)];
var looks = scenes.Select((path, index) => Looks(path, $"o{index}")).ToList();
var time = Stopwatch.StartNew();
foreach (var (kind, alter) in new (string, Func<string, string, string>)[] { ("same", Same), ("re-encoded", Reencoded), ("cropped <= 10 %", Cropped), ("brightness changed", Brightened) })
{
    // Equal bytes are known by their hash, whatever the picture looks like.
    var caught = scenes.Select((path, index) => alter(path, $"a{index}") is var altered && (altered == path || Alike(looks[index], Looks(altered, $"b{index}")))).Count(one => one);
    Console.WriteLine(FormattableString.Invariant($"{kind}: {caught} of {Wanted} caught"));
}
var different = Enumerable.Range(0, Wanted).Count(index => Alike(looks[index], looks[(index + 1 + chance.Next(Wanted - 2)) % Wanted]));
Console.WriteLine(FormattableString.Invariant($"different: {different} of {Wanted} refused"));
var (pairs, wrong) = (0, 0);
for (var one = 0; one < Wanted; one++) for (var other = one + 1; other < Wanted; other++) { pairs++; if (Alike(looks[one], looks[other])) { wrong++; Console.WriteLine($"  taken for each other: {Path.GetFileName(scenes[one])} and {Path.GetFileName(scenes[other])}"); } }
Console.WriteLine(FormattableString.Invariant($"every pair of the {Wanted}: {wrong} of {pairs} refused"));
Console.WriteLine(FormattableString.Invariant($"without features: {looks.Count(one => one is null)}"));
Directory.Delete(scratch, recursive: true);

static bool Alike(byte[]? one, byte[]? other) => one is not null && other is not null && PictureHash.AreAlike(one, other);

// Each photograph gives up to four pictures that share no point: its quarters, as a phone would have taken them.
List<string> Scenes()
{
    var found = new List<string>();
    foreach (var photo in Directory.EnumerateFiles(folder, "*.jpg").Order(StringComparer.Ordinal))
    {
        var (width, height) = (Field(photo, "width"), Field(photo, "height"));
        if (width < 1200 || height < 800) continue;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var to = Path.Combine(scratch, $"{Path.GetFileNameWithoutExtension(photo)}-{quarter}.jpg");
            Vips("crop", photo, to + "[Q=92,strip]", N(quarter % 2 * (width / 2)), N(quarter / 2 * (height / 2)), N(width / 2), N(height / 2));
            found.Add(to);
        }
    }
    return found;
}

string Same(string path, string name) => path;

string Reencoded(string path, string name) => Run("vipsthumbnail", Out(name), path, "--size", "900x900>", "-o", Out(name) + "[Q=55,strip]");

string Cropped(string path, string name)
{
    var (width, height) = (Field(path, "width"), Field(path, "height"));
    var (less, lower) = (chance.Next(1, 101) / 1000d, chance.Next(1, 101) / 1000d);
    var (w, h) = ((int)(width * (1 - less)), (int)(height * (1 - lower)));
    return Vips("crop", path, Out(name) + "[Q=85,strip]", N(chance.Next(width - w + 1)), N(chance.Next(height - h + 1)), N(w), N(h));
}

string Brightened(string path, string name) => chance.Next(2) == 0 ? Vips("linear", path, Out(name) + "[Q=85,strip]", "1.3", N(chance.Next(16)), "--uchar") : Vips("linear", path, Out(name) + "[Q=85,strip]", "0.7", "0", "--uchar");

// As the program takes a proof in: drawn anew at most 1600 points wide, then squeezed to the square it is looked at by.
byte[]? Looks(string path, string name)
{
    Run("vipsthumbnail", Out(name), path, "--size", "1600x1600>", "-o", Out(name) + "[Q=80,strip,optimize_coding,interlace]");
    var ppm = Path.Combine(scratch, name + ".ppm");
    Run("vipsthumbnail", ppm, Out(name), "--size", $"{PictureHash.Edge}x{PictureHash.Edge}!", "-o", ppm);
    var bytes = File.ReadAllBytes(ppm);
    const int Points = PictureHash.Edge * PictureHash.Edge;
    var channels = bytes.AsSpan().StartsWith("P6"u8) ? 3 : 1;
    var body = bytes.AsMemory(bytes.Length - (Points * channels));
    return PictureHash.Looks(channels == 1 ? body.ToArray() : [.. Enumerable.Range(0, Points).Select(point => (byte)(((body.Span[point * 3] * 299) + (body.Span[(point * 3) + 1] * 587) + (body.Span[(point * 3) + 2] * 114)) / 1000))]);
}

string Out(string name) => Path.Combine(scratch, name + ".jpg");

string Vips(string operation, string from, string to, params string[] rest) => Run("vips", to[..to.IndexOf('[', StringComparison.Ordinal)], [operation, from, to, .. rest]);

static string Run(string program, string made, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
    var complaint = process.StandardError.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? made : throw new InvalidOperationException($"{program}: {complaint}");
}

static int Field(string path, string field)
{
    using var process = Process.Start(new ProcessStartInfo("vipsheader", ["-f", field, path]) { RedirectStandardOutput = true })!;
    return int.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
}

static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
