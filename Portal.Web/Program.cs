using Portal.Web.Accounts;
using Portal.Web.Admin;
using Portal.Web.App;
using Portal.Web.Audit;
using Portal.Web.Board;
using Portal.Web.Follow;
using Portal.Web.Notifications;
using Portal.Web.Reports;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

if (!Building.TryOpen(args, out var builder)) return 2;
builder.AddStorage();
builder.AddDoor();
builder.AddAccounts();
builder.AddSla();
builder.AddReports();
builder.AddFollow();
builder.AddTickets();
builder.AddBoard();
builder.AddAudit();
builder.AddNotifications();
builder.AddAdmin();
builder.AddPages();
builder.AddVerbs(args);

await using var app = builder.Build();
if (Verbs.IsNamed(args)) return await Verbs.Run(app.Services, args);
if (!await app.OpenStorage()) return 2;
app.UseFrontDoor();
app.UseFollow();
app.MapAccounts();
app.MapReports();
app.MapBoard();
app.MapNotifications();
app.MapAdmin();
app.MapPages();
await app.RunAsync();
return 0;

/// <summary>The program; public so that tests can start it.</summary>
public partial class Program;
