namespace Portal.Domain;

/// <summary>What an operation gives when there is nothing to give but "it is done".</summary>
public sealed record Done
{
    public static readonly Done It = new();
    private Done() { }
}

/// <summary>Either a value or the reasons it was refused. Exceptions are for bugs; refusals are for people.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (this.value, Refusals) = (value, refusals);

    public IReadOnlyList<Refusal> Refusals { get; }

    public bool Succeeded => Refusals.Count == 0;

    /// <summary>The first reason; reading it from a success is a bug.</summary>
    public Refusal Refusal => Succeeded ? throw new InvalidOperationException("A success carries no refusal.") : Refusals[0];

    /// <summary>The value; reading it from a refusal is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {Refusals[0].Code}");

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static Outcome<T> Refuse(IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? throw new ArgumentException("A refusal names at least one reason.", nameof(refusals)) : new(default, refusals);
}
