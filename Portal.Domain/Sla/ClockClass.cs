namespace Portal.Domain.Sla;

/// <summary>The class a ticket's clock runs by, set at triage: sederhana, normatif, tidak berkadar pengawasan, berkadar pengawasan, informasi, KIP.</summary>
public enum ClockClass { Simple, Normative, NonSupervisory, Supervisory, Information, PublicInformation }
