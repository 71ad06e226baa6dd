using Portal.Web.Walls;

namespace Portal.Web.Meetings;

internal static class MeetingsSetup
{
    public static void AddMeetings(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Meetings").Get<MeetingSettings>() ?? new MeetingSettings());
        services.AddSingleton<IceServers>();
        services.AddSingleton<JitsiRooms>();
        services.AddSingleton<MeetingBook>();
        services.AddSingleton<MeetingLetters>();
        services.AddSingleton<MeetingReminders>();
        services.AddSingleton<RoomLines>();
        services.AddSingleton<RoomSeats>();
        services.AddSingleton<RoomRounds>();
        services.AddHostedService<RoomLive>();
        services.AddHostedService<MeetingTimer>();
        services.AddSingleton<LastSeenBook>();
        services.AddHostedService(provider => provider.GetRequiredService<LastSeenBook>());
        services.AddSingleton<ITileSource, MeetingTiles>();
    }
}
