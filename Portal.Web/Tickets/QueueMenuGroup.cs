namespace Portal.Web.Tickets;

/// <param name="Title">Null where the menu has but this one.</param>
public sealed record QueueMenuGroup(string? Title, IReadOnlyList<QueueMenuItem> Items);

/// <param name="IsOn">Null where the item is no choice that can be on.</param>
public sealed record QueueMenuItem(string Text, string Href, bool? IsOn = null);
