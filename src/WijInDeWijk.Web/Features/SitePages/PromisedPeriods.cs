using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Features.Selection;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.SitePages;

/// <summary>How long each promised period is here, from the settings and constants that the program itself goes by.</summary>
public sealed class PromisedPeriods(IOptions<SubmissionOptions> submissions, IOptions<MailOptions> mail)
{
    /// <summary>With its unit: <c>90 dagen</c>.</summary>
    public string ValueOf(PromisedPeriod period) => period switch
    {
        PromisedPeriod.Draft => Days(submissions.Value.DraftDays),
        PromisedPeriod.DraftNotice => Days(submissions.Value.DraftNoticeDays),
        PromisedPeriod.Teller => Days(submissions.Value.TellerDays),
        PromisedPeriod.Answer => DutchFormat.Count(submissions.Value.AnswerWithinWorkingDays, "werkdag", "werkdagen"),
        PromisedPeriod.Closed => Months(submissions.Value.ClosedMonths),
        PromisedPeriod.Contact => Months(submissions.Value.ContactMonths),
        PromisedPeriod.CheckInLink => Days(submissions.Value.CheckInLinkDays),
        PromisedPeriod.Mail => Days(mail.Value.EmptyAfterDays),
        PromisedPeriod.Query => Days(SearchQueryRetention.DaysKept),
        PromisedPeriod.Selection => Days(SelectionCookie.DaysKept),
        PromisedPeriod.FormCookie => Days(AccessCodeCookie.DaysKept),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Nobody keeps this period."),
    };

    public string Fill(string text) => Placeholders.Fill(text, ValueOf);

    private static string Days(int count) => DutchFormat.Count(count, "dag", "dagen");

    private static string Months(int count) => DutchFormat.Count(count, "maand", "maanden");
}
