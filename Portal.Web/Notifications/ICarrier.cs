using Portal.Domain.Notices;

namespace Portal.Web.Notifications;

/// <summary>A message ready to leave. The id is the same at every try, so that a receiver can see a repetition.</summary>
/// <param name="To">A mail address, a phone number, or a browser's push address as <see cref="PushAddress"/> writes it.</param>
/// <param name="StopLink">Ends the news this message belongs to with one press; null for messages that are no news.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Body, string? StopLink = null);

/// <summary>Takes messages of one channel to where they go.</summary>
public interface ICarrier
{
    NoticeChannel Channel { get; }

    /// <summary>Carries one message, or throws.</summary>
    /// <exception cref="AddressGoneException">Nobody is there any more, and never will be.</exception>
    Task Carry(Letter letter, CancellationToken stop);
}

/// <summary>The receiver has ended: 404 or 410 of a push service.</summary>
public sealed class AddressGoneException() : Exception("The receiver has ended.");
