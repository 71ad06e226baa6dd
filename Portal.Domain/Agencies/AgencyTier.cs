namespace Portal.Domain.Agencies;

/// <summary>Whose body it is (kewenangan). Everything but <see cref="Own"/> receives by letter and answers outside this portal.</summary>
public enum AgencyTier { Own, Desa, Regency, Province, Centre, StateCompany }
