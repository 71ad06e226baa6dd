namespace Portal.Web.Routing;

/// <summary>Where a model's examples came from: files given to <c>train</c>, labelled by function, or this government's own tickets, labelled by OPD.</summary>
public enum RouteSource { Files, OwnTickets }

/// <summary>A trained model with what was measured of it. The figures stay for ever; the model itself only while it may still be wanted.</summary>
public sealed class RouteVersion
{
    public int Id { get; private set; }
    public RouteSource Source { get; init; }

    /// <summary>When its examples were read.</summary>
    public DateTimeOffset TrainedAt { get; init; }
    public int Examples { get; init; }

    /// <summary>Shares from 0 to 1, by cross-validation on the model's own examples.</summary>
    public double Top1 { get; init; }
    public double Top3 { get; init; }
    public double MacroF1 { get; init; }
    public bool IsInUse { get; set; }

    /// <summary>Sealed: a vocabulary is made of people's words. Null once it was dropped.</summary>
    public byte[]? ModelSealed { get; set; }
}
