namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>The steps of a submission. A step that its status does not allow throws; one that did happen is in its history.</summary>
public sealed partial class Submission
{
    public static readonly IReadOnlyList<SubmissionStatus> Open = [SubmissionStatus.Submitted, SubmissionStatus.InReview, SubmissionStatus.QuestionAsked];

    public static Submission Start(string reference, SubmissionForm form, DateTimeOffset now)
    {
        var submission = new Submission { Reference = reference, Form = form, CreatedAt = now, LastUsedAt = now, StatusAt = now };
        submission.Note(SubmissionEventKind.Started, SubmissionActor.Contributor, now);
        return submission;
    }

    /// <summary>What holds the photos of a case that an export brought: its sender and what they told stayed behind.</summary>
    public static Submission Imported(string reference, int caseId, DateTimeOffset now)
    {
        var submission = new Submission { Reference = reference, CreatedAt = now, LastUsedAt = now, CaseId = caseId };
        submission.TransitionTo(SubmissionStatus.Published, SubmissionEventKind.TakenIn, SubmissionActor.System, now);
        return submission;
    }

    /// <summary>Its sender is here: the draft does not expire for a while.</summary>
    public void Touch(DateTimeOffset now) => (LastUsedAt, ExpiryAnnouncedAt) = (now, null);

    /// <summary>Asks for more: a short one becomes a long one, and stays it.</summary>
    public void Extend(DateTimeOffset now)
    {
        Require(MayChange, "extended");
        if (Form == SubmissionForm.Brief)
        {
            Form = SubmissionForm.Full;
            Record(SubmissionEventKind.Extended, SubmissionActor.Contributor, now);
        }
    }

    /// <returns>Whether this is the first time.</returns>
    public bool Send(DateTimeOffset now)
    {
        Require(ErasedAt is null && !IsBeingWrittenDown, "sent");
        if (!IsDraft)
        {
            return false;
        }

        SubmittedAt = now;
        TransitionTo(SubmissionStatus.Submitted, SubmissionEventKind.Sent, SubmissionActor.Contributor, now);
        return true;
    }

    /// <summary>Sets it apart for an editor to look at. Its sender does not notice.</summary>
    public void Quarantine(IReadOnlyCollection<string> reasons, DateTimeOffset now)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        QuarantineReasons = string.Join("; ", (QuarantineReasons?.Split("; ") ?? []).Union(reasons, StringComparer.Ordinal));
        Record(SubmissionEventKind.Quarantined, SubmissionActor.System, now, QuarantineReasons);
    }

    public void ReleaseFromQuarantine(DateTimeOffset now)
    {
        Require(IsQuarantined, "freed");
        QuarantineReasons = null;
        Record(SubmissionEventKind.Freed, SubmissionActor.Editor, now);
    }

    public void TakeUp(DateTimeOffset now)
    {
        Require(Status == SubmissionStatus.Submitted, "taken up");
        TransitionTo(SubmissionStatus.InReview, SubmissionEventKind.TakenUp, SubmissionActor.Editor, now);
    }

    /// <summary>An editor has it in hand; the first one to have it begins its weighing.</summary>
    public void AssignTo(int editorId, DateTimeOffset now)
    {
        Require(IsOpen, "given to an editor");
        Assignment ??= new SubmissionAssignment();
        Assignment.AssignTo(editorId, now);
        if (Status == SubmissionStatus.Submitted)
        {
            TakeUp(now);
            return;
        }

        Record(SubmissionEventKind.Assigned, SubmissionActor.Editor, now);
    }

    public void Unassign(DateTimeOffset now)
    {
        Require(Assignment is not null, "let go");
        Assignment = null;
        Record(SubmissionEventKind.Released, SubmissionActor.Editor, now);
    }

    /// <param name="section">The section that is returned with these remarks; null for a question about the whole.</param>
    public SubmissionQuestion Ask(string text, DateTimeOffset now, string? section = null)
    {
        Require(Open.Contains(Status), "asked about");
        var question = new SubmissionQuestion { Text = text, Section = section, AskedAt = now };
        Questions.Add(question);
        TransitionTo(SubmissionStatus.QuestionAsked, SubmissionEventKind.QuestionAsked, SubmissionActor.Editor, now);
        return question;
    }

    /// <summary>When the last open question has its answer, it is the editors' turn again.</summary>
    public void Answer(SubmissionQuestion question, string text, DateTimeOffset now)
    {
        Require(MayWithdraw, "answered for");
        question.Reply(text, now);
        Touch(now);
        if (Status == SubmissionStatus.QuestionAsked && Questions.TrueForAll(asked => asked.AnsweredAt is not null))
        {
            TransitionTo(SubmissionStatus.InReview, SubmissionEventKind.QuestionAnswered, SubmissionActor.Contributor, now);
            return;
        }

        Record(SubmissionEventKind.QuestionAnswered, SubmissionActor.Contributor, now);
    }

    public void Publish(int caseId, DateTimeOffset now)
    {
        Require(Open.Contains(Status) && !IsQuarantined, "published");
        CaseId = caseId;
        TransitionTo(SubmissionStatus.Published, SubmissionEventKind.Published, SubmissionActor.Editor, now);
    }

    public void Decline(string reason, DateTimeOffset now)
    {
        Require(Open.Contains(Status), "declined");
        Reason = reason;
        TransitionTo(SubmissionStatus.NotPlaced, SubmissionEventKind.Declined, SubmissionActor.Editor, now);
    }

    public void Reopen(DateTimeOffset now)
    {
        Require(MayReopen, "reopened");
        Reason = null;
        TransitionTo(SubmissionStatus.InReview, SubmissionEventKind.Reopened, SubmissionActor.Editor, now);
    }

    /// <summary>With it ends everything that its sender agreed to, its photos included. Consents and files must have been loaded.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Require(MayWithdraw, "withdrawn");
        Consents.ForEach(consent => consent.TakeBack(now));
        Files.ForEach(file => file.TakeBack());
        TransitionTo(SubmissionStatus.Withdrawn, SubmissionEventKind.Withdrawn, SubmissionActor.Contributor, now);
    }

    /// <summary>Its sender no longer agrees that it is published. What was on the site has left it, and is for editors to weigh once there is consent again.</summary>
    public void EndConsent(DateTimeOffset now)
    {
        Require(MayWithdraw, "kept from the site");
        if (Status == SubmissionStatus.Published)
        {
            TransitionTo(SubmissionStatus.InReview, SubmissionEventKind.ConsentTakenBack, SubmissionActor.Contributor, now);
            return;
        }

        Record(SubmissionEventKind.ConsentTakenBack, SubmissionActor.Contributor, now);
    }

    /// <summary>Decides on a change that was proposed; taken over, it becomes what the section says.</summary>
    public void Decide(SubmissionProposal proposal, ProposalState state, DateTimeOffset now)
    {
        proposal.Decide(state, now);
        if (state == ProposalState.TakenOver)
        {
            var section = Sections.Find(item => item.Key == proposal.Section);
            if (section is null)
            {
                Sections.Add(section = new SubmissionSection { Key = proposal.Section });
            }

            section.Save(proposal.Answers, now);
        }

        Record(SubmissionEventKind.ProposalDecided, SubmissionActor.Editor, now);
    }

    /// <summary>Begins to work a change that was proposed into the case. An earlier one of the same section is in it.</summary>
    public void Accept(SubmissionProposal proposal, DateTimeOffset now)
    {
        foreach (var earlier in Proposals.Where(other => other.Section == proposal.Section && other.State == ProposalState.Accepted))
        {
            earlier.Decide(ProposalState.Left, now);
        }

        proposal.Accept();
        Record(SubmissionEventKind.ProposalAccepted, SubmissionActor.Editor, now);
    }

    public void AnnounceExpiry(DateTimeOffset now)
    {
        Require(IsDraft, "announced to expire");
        ExpiryAnnouncedAt = now;
        Record(SubmissionEventKind.ExpiryAnnounced, SubmissionActor.System, now);
    }

    /// <summary>Writes a line of history for something that leaves the status as it is.</summary>
    public void Record(SubmissionEventKind kind, SubmissionActor actor, DateTimeOffset now, string? detail = null)
    {
        Version++;
        Note(kind, actor, now, detail);
    }

    private void TransitionTo(SubmissionStatus status, SubmissionEventKind kind, SubmissionActor actor, DateTimeOffset now)
    {
        (Status, StatusAt) = (status, now);
        Record(kind, actor, now);
    }

    private void Note(SubmissionEventKind kind, SubmissionActor actor, DateTimeOffset now, string? detail = null) =>
        Events.Add(new SubmissionEvent { Kind = kind, Actor = actor, At = now, Status = Status, Detail = detail });

    private void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Submission {Reference} ({Status}) can't be {what}.");
        }
    }
}
