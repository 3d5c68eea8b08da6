using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>What the ticks of a sender change in what they agreed to.</summary>
internal static class ConsentChanges
{
    /// <summary>Whether its sender no longer agrees that it is published.</summary>
    public static bool Ends(Answers before, Answers after) => IsYes(before, ContactSection.Publication) && !IsYes(after, ContactSection.Publication);

    /// <param name="given">What they agree to so far.</param>
    public static void Apply(Submission submission, List<SubmissionConsent> given, Answers answers, DateTimeOffset now)
    {
        var changed = Agree(submission, given, ConsentKind.Publication, ConsentTexts.PublicationVersion, IsYes(answers, ContactSection.Publication), now);
        Agree(submission, given, ConsentKind.FollowUp, ConsentTexts.FollowUpVersion, IsYes(answers, ContactSection.FollowUp), now);
        if (changed && submission.MayWithdraw)
        {
            Note(submission, IsYes(answers, ContactSection.Publication), now);
        }
    }

    /// <summary>Once it was sent, editors have to know. It counts as a step, so that nobody publishes it at the same moment.</summary>
    private static void Note(Submission submission, bool agrees, DateTimeOffset now)
    {
        if (agrees)
        {
            submission.Record(SubmissionEventKind.ConsentGivenAgain, SubmissionActor.Contributor, now);
            return;
        }

        submission.EndConsent(now);
    }

    /// <returns>Whether that is anything new.</returns>
    private static bool Agree(Submission submission, List<SubmissionConsent> given, ConsentKind kind, string textVersion, bool agrees, DateTimeOffset now)
    {
        var earlier = given.Find(consent => consent.Kind == kind);
        if (agrees == earlier is not null)
        {
            return false;
        }

        if (agrees)
        {
            submission.Consents.Add(new SubmissionConsent { Kind = kind, TextVersion = textVersion, GivenAt = now });
        }

        earlier?.TakeBack(now);
        return true;
    }

    private static bool IsYes(Answers answers, string question) => answers[question] == AnswerReader.Yes;
}
