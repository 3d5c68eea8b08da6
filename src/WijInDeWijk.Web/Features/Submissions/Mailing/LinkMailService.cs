using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Submissions.Mailing;

/// <summary>Mails the link to an address once it is given; again only for another address, and not for ever: addresses can be somebody else's.</summary>
public sealed class LinkMailService(SiteDbContext store, ContributorMail mail, TimeProvider clock)
{
    /// <summary>More keys than somebody who mistypes an address needs.</summary>
    private const int MaxKeys = 4;

    /// <summary>More than somebody with a pile of stories needs, and no way to fill the box of somebody else with drafts.</summary>
    private const int MaxMailsPerHour = 10;

    public async Task MailOnceAsync(int submissionId, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Contact).Include(item => item.Keys).SingleAsync(item => item.Id == submissionId, cancellationToken);
        if (submission is { IsDraft: true, IsTold: false, IsQuarantined: false, Keys.Count: < MaxKeys, Contact: { Email.Length: > 0 } contact } && contact.LinkMailedTo != contact.Email
            && await MailsAsync(contact.Email, cancellationToken) < MaxMailsPerHour)
        {
            mail.LinkGiven(submission, contact);
            contact.MarkLinkMailed();
            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private Task<int> MailsAsync(string address, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddHours(-1);
        return store.Outbox.CountAsync(message => message.To == address && message.AddedAt > since, cancellationToken);
    }
}
