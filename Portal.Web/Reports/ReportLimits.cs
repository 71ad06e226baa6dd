namespace Portal.Web.Reports;

/// <summary>Section <c>Limits</c> of the settings: what filing may cost us. Benches raise these openly.</summary>
public sealed class ReportLimits
{
    /// <summary>Per network address. Generous: a whole village may share one address.</summary>
    public int ReportsPerHour { get; set; } = 60;

    /// <summary>"Saya juga", per network address.</summary>
    public int SupportsPerHour { get; set; } = 120;

    /// <summary>Survey answers, per network address: an office's own tablet sends many.</summary>
    public int SurveysPerHour { get; set; } = 120;

    /// <summary>Photos begun in pieces, per network address.</summary>
    public int UploadsPerHour { get; set; } = 400;

    public int Photos { get; set; } = 5;
    /// <summary>In one message.</summary>
    public int MessagePhotos { get; set; } = 3;

    /// <summary>Photos in messages within an hour: by one report's reporter, and from one network address.</summary>
    public int MessagePhotosPerHour { get; set; } = 15;
    public int MessagePhotosPerAddress { get; set; } = 60;
    public int PhotoMegabytes { get; set; } = 15;
    public int DocumentMegabytes { get; set; } = 10;

    /// <summary>libvips' thumbnailer; empty keeps to JPEG, whose metadata we cut out ourselves.</summary>
    public string PhotoProgram { get; set; } = "vipsthumbnail";
}
