namespace Portal.Domain.Sla;

/// <summary>The ladder of one report's resolve clock; each step is taken once: 80 % used (operator and Pejabat Penghubung), overdue (kepala OPD), ten working days late (sekda).</summary>
public enum EscalationStep { None, Warned, Overdue, LongLate }
