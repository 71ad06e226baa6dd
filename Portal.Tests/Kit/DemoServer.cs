[assembly: AssemblyFixture(typeof(Portal.Tests.Kit.DemoServer))]

namespace Portal.Tests.Kit;

/// <summary>One server with demo data for all tests that only look around in it. It starts when the first of them asks and ends with the run.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly Lazy<Task<PortalServer>> server = new(() => PortalServer.Start());

    public Task<PortalServer> Ready => server.Value;

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated) await (await server.Value).DisposeAsync();
    }
}
