namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// An example that an editor writes down while somebody tells it. Until its teller has approved, it is a draft like any other: nobody can
/// weigh it, make a case of it or publish it.
/// </summary>
public sealed partial class Submission
{
    /// <summary>Told to an editor, and written down by them.</summary>
    public bool IsTold => EnteredById is not null;

    /// <summary>The editor is at it; its teller can't open it.</summary>
    public bool IsBeingWrittenDown => IsDraft && IsTold && LaidBeforeAt is null;

    /// <summary>Its teller reads it; the editor can't change it.</summary>
    public bool WaitsForTeller => IsDraft && IsTold && LaidBeforeAt is not null;

    public static Submission WriteDown(string reference, int editorId, DateTimeOffset now)
    {
        var submission = new Submission { Reference = reference, Form = SubmissionForm.Full, CreatedAt = now, LastUsedAt = now, StatusAt = now, EnteredById = editorId };
        submission.Note(SubmissionEventKind.WrittenDown, SubmissionActor.Editor, now);
        return submission;
    }

    /// <summary>From now on it is its teller's: a key for them is for the caller to add.</summary>
    public void SendForApproval(DateTimeOffset now)
    {
        Require(IsBeingWrittenDown, "laid before its teller");
        (LaidBeforeAt, TellerRemindedAt) = (now, null);
        Touch(now);
        Record(SubmissionEventKind.LaidBefore, SubmissionActor.Editor, now);
    }

    /// <summary>
    /// The editor goes on with it. What the teller could open it with is closed, so that nobody approves other words than they read. Keys and
    /// consents must have been loaded.
    /// </summary>
    public void Recall(DateTimeOffset now)
    {
        Require(WaitsForTeller, "taken back");
        LaidBeforeAt = null;
        Keys.Clear();
        Consents.ForEach(consent => consent.TakeBack(now));
        Record(SubmissionEventKind.TakenBack, SubmissionActor.Editor, now);
    }

    public void RemindTeller(DateTimeOffset now)
    {
        Require(WaitsForTeller && TellerRemindedAt is null, "reminded of");
        TellerRemindedAt = now;
        Record(SubmissionEventKind.TellerReminded, SubmissionActor.System, now);
    }

    /// <summary>It will not be sent: its teller would rather not, an editor removed it, or nobody was heard of.</summary>
    private void Drop(SubmissionActor actor, DateTimeOffset now)
    {
        var kind = actor switch
        {
            SubmissionActor.Contributor => SubmissionEventKind.TellerRefused,
            SubmissionActor.Editor => SubmissionEventKind.Discarded,
            _ => SubmissionEventKind.Lapsed,
        };
        TransitionTo(SubmissionStatus.Withdrawn, kind, actor, now);
    }
}
