using Portal.Domain.Catalog;

namespace Portal.Web.Follow;

/// <summary>One report as its reporter takes it along. Officers speak as their dinas: the copy is not to expose another person (UU 27/2022, Pasal 33).</summary>
public sealed record CopiedReport
{
    public required string Number { get; init; }
    public required string State { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public string? Place { get; init; }
    public string? Landmark { get; init; }

    /// <summary>Dusun, RT/RW.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Answers to the category's own questions.</summary>
    public IReadOnlyList<ExtraAnswer> Extra { get; init; } = [];
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Category { get; init; }
    public required string Visibility { get; init; }

    /// <summary>Null where no identity was given, or it was erased.</summary>
    public CopiedIdentity? Identity { get; init; }

    /// <summary>When an officer opened the identity, each with a reason that is on record.</summary>
    public required IReadOnlyList<DateTimeOffset> IdentityOpenedAt { get; init; }
    public required IReadOnlyList<CopiedWords> Talk { get; init; }
    public string? Answer { get; init; }
    public required IReadOnlyList<CopiedStep> Journey { get; init; }
    public string? Ruling { get; init; }

    /// <summary>The objection to a PPID's decision, and what the superior answered.</summary>
    public string? Objection { get; init; }
    public string? ObjectionAnswer { get; init; }
    public int? RatingScore { get; init; }
    public string? RatingWords { get; init; }

    /// <summary>Names of the photo files beside this one.</summary>
    public required IReadOnlyList<string> Photos { get; init; }
    public required IReadOnlyList<string> Voices { get; init; }
}

public sealed record CopiedIdentity(string Name, string Phone, string Email, bool EmailIsVerified);

public sealed record CopiedWords(string Who, DateTimeOffset At, string Text, IReadOnlyList<string> Photos);

public sealed record CopiedStep(DateTimeOffset At, string What, string? Detail);

/// <param name="Email">Of the account; null where a code asked.</param>
public sealed record CopiedData(DateTimeOffset CopiedAt, string? Email, DateTimeOffset? AccountSince, IReadOnlyList<CopiedReport> Reports);
