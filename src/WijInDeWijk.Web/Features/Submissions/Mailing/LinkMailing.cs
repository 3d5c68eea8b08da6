using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Submissions.Mailing;

/// <summary>Mails the link to an address once it is given; again only for another address.</summary>
public sealed class LinkMailing(StoreContext store, ContributorMail mail)
{
    public async Task MailOnceAsync(int submissionId, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.Include(item => item.Contact).SingleAsync(item => item.Id == submissionId, cancellationToken);
        if (submission is { IsDraft: true, Contact: { Email.Length: > 0 } contact } && contact.LinkMailedTo != contact.Email)
        {
            mail.LinkGiven(submission, contact);
            contact.MarkLinkMailed();
            await store.SaveChangesAsync(cancellationToken);
        }
    }
}
