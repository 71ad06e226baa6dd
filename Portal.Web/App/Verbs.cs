namespace Portal.Web.App;

/// <summary>What the program does besides serving: <c>import …</c> and the like. A verb prints its summary last and ends non-zero on failure.</summary>
internal static class Verbs
{
    public static bool IsNamed(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    public static Task<int> Run(IServiceProvider services, string[] args)
    {
        _ = services;
        Console.Error.WriteLine($"Unknown verb '{args[0]}'.");
        return Task.FromResult(2);
    }
}
