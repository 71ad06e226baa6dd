[assembly: AssemblyFixture(typeof(Portal.Tests.Kit.RunEnd))]

namespace Portal.Tests.Kit;

/// <summary>What the run as a whole leaves behind is put away while the runner still waits: it gives a process that ends slowly ten seconds and then calls it failed.</summary>
public sealed class RunEnd : IAsyncDisposable
{
    private static readonly List<Func<Task>> Duties = [];

    public static void Do(Func<Task> duty)
    {
        lock (Duties) Duties.Add(duty);
    }

    public static void Delete(string folder) => Do(() =>
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var duty in Duties) await duty();
    }
}
