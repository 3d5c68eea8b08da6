namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>Taking away what is personal, or everything.</summary>
public sealed partial class Submission
{
    /// <summary>
    /// Removes what was told and who told it. The row stays with its reference, dates and history without words, so that the figures of the
    /// moderation stay true. All parts must have been loaded; the files themselves, and the page that was made of it, are for the caller.
    /// </summary>
    public void Erase(SubmissionActor actor, DateTimeOffset now)
    {
        Require(WaitsForTeller || !IsDraft, "erased");
        if (WaitsForTeller)
        {
            Drop(actor, now);
        }
        else if (MayWithdraw)
        {
            TransitionTo(SubmissionStatus.Withdrawn, SubmissionEventKind.Withdrawn, actor, now);
        }

        Sections.Clear();
        Proposals.Clear();
        Questions.Clear();
        Files.Clear();
        Consents.Clear();
        Notes.Clear();
        Reason = null;
        ErasedAt = now;
        foreach (var entry in Events)
        {
            entry.Detail = null;
        }

        ForgetSender(actor, now);
    }

    /// <summary>Removes who sent it, and with that every way in but the editors'.</summary>
    public void ForgetSender(SubmissionActor actor, DateTimeOffset now)
    {
        Contact = null;
        Keys.Clear();
        Record(SubmissionEventKind.Erased, actor, now);
    }
}
