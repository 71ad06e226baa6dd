[assembly: AssemblyFixture(typeof(Portal.Tests.Kit.DemoServer))]

namespace Portal.Tests.Kit;

/// <summary>One server with demo data for all tests that look around in it and count nothing. It starts when the first of them asks and ends with the run.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly Lazy<Task<PortalServer>> server = new(() => PortalServer.Start(("Limits__ReportsPerHour", "100000"), ("Limits__UploadsPerHour", "100000")));

    public Task<PortalServer> Ready => server.Value;

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated) await (await server.Value).DisposeAsync();
    }
}
