namespace Portal.Web.Training;

/// <summary>One bimtek: a day, a topic, who taught, and who sat there.</summary>
public sealed class TrainingSession
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public DateOnly HeldOn { get; set; }
    public string Topic { get; set; } = "";
    public string Trainer { get; set; } = "";
    public string Place { get; set; } = "";
    public DateTimeOffset RecordedAt { get; init; }
    public List<TrainingSeat> Seats { get; init; } = [];
}

/// <summary>An officer who attended.</summary>
public sealed class TrainingSeat
{
    public Guid SessionId { get; init; }
    public Guid AccountId { get; init; }
}
