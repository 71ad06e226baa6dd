namespace Portal.Domain;

/// <summary>What an account is appointed to do. The Indonesian titles live with the screens.</summary>
public enum Role { Operator, Liaison, InstanceAdmin, Inspector, Leader, Camat, SystemAdmin, AuditReader, FieldOfficer }
