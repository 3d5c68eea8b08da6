using System.Globalization;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Tells who left an address how it ended. Written before the decision erases that address, and saved with it.</summary>
public sealed class ReactionMail(Outbox outbox, IOptions<SubmissionOptions> options)
{
    public void Published(Reaction reaction, ReactionTarget target) => Add(reaction, "Uw reactie staat op de site",
        $"Uw reactie op ‘{target.Title}’ staat op de site. Dank u wel!\n\n{options.Value.SiteAddress.TrimEnd('/')}{target.Url}#reacties");

    public void Declined(Reaction reaction, ReactionTarget target, string reason) => Add(reaction, "Over uw reactie",
        $"Wij hebben uw reactie op ‘{target.Title}’ gelezen. Wij plaatsen haar niet:\n\n{reason}");

    private void Add(Reaction reaction, string subject, string text)
    {
        if (!reaction.IsQuarantined && MailAddresses.IsValid(reaction.Email))
        {
            outbox.Add(reaction.Email, subject, $"Beste lezer,\n\n{text}\n\nUw mailadres hebben wij bij deze reactie gewist.\n\nMet vriendelijke groet,\nde redactie van Wij in de wijk\n", string.Create(CultureInfo.InvariantCulture, $"reactie-{reaction.Id}"));
        }
    }
}
