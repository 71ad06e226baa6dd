namespace Portal.Domain.Reports;

/// <summary>Pengaduan, aspirasi, permintaan informasi, permohonan layanan: each has its own clock and its own ending.</summary>
public enum ReportKind { Complaint, Aspiration, InformationRequest, ServiceRequest }
