namespace Portal.Domain.Inspections;

/// <summary>How far the Inspektorat is with a report about staff: telaah, surat tugas, pemeriksaan, LHP, rekomendasi, pantau tindak lanjut. In the order it goes.</summary>
public enum InspectionStage { Review, Assignment, Examination, Findings, Recommendation, FollowUp }

public enum ConductVerdict { Proven, NotProven }
