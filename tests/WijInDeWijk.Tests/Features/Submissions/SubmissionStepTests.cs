using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What may happen to a submission, and what may not.</summary>
public sealed class SubmissionStepTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<SubmissionStatus, string> Impossible => new()
    {
        { SubmissionStatus.Draft, "opnemen" },
        { SubmissionStatus.Draft, "vragen" },
        { SubmissionStatus.Draft, "publiceren" },
        { SubmissionStatus.Draft, "afwijzen" },
        { SubmissionStatus.Draft, "intrekken" },
        { SubmissionStatus.Submitted, "heropenen" },
        { SubmissionStatus.InReview, "opnemen" },
        { SubmissionStatus.Published, "vragen" },
        { SubmissionStatus.Published, "afwijzen" },
        { SubmissionStatus.NotPlaced, "intrekken" },
        { SubmissionStatus.NotPlaced, "uitbreiden" },
        { SubmissionStatus.Withdrawn, "publiceren" },
        { SubmissionStatus.Withdrawn, "heropenen" },
        { SubmissionStatus.Withdrawn, "intrekken" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_status_refuses_what_can_not_follow_it(SubmissionStatus status, string step)
    {
        var submission = In(status);

        Assert.Throws<InvalidOperationException>(() => Do(submission, step));
        Assert.Equal(status, submission.Status);
    }

    [Fact]
    public void What_is_in_quarantine_is_not_published_until_an_editor_frees_it()
    {
        var submission = In(SubmissionStatus.InReview);
        submission.Quarantine(["veel links"], Now);

        Assert.Throws<InvalidOperationException>(() => submission.Publish(1, Now));

        submission.ReleaseFromQuarantine(Now);
        submission.Publish(1, Now);
        Assert.Equal(SubmissionStatus.Published, submission.Status);
    }

    [Fact]
    public void Every_step_is_in_the_history_with_the_status_after_it()
    {
        var submission = In(SubmissionStatus.Submitted);
        submission.TakeUp(Now);
        var question = submission.Ask("Hoeveel?", Now);
        submission.Answer(question, "Veertig.", Now);
        submission.Decline("Te weinig over ontmoeten.", Now);

        Assert.Equal(
            [SubmissionStatus.Draft, SubmissionStatus.Submitted, SubmissionStatus.InReview, SubmissionStatus.QuestionAsked, SubmissionStatus.InReview, SubmissionStatus.NotPlaced],
            submission.Events.Select(entry => entry.Status));
    }

    [Fact]
    public void The_editors_turn_comes_back_only_when_every_question_has_its_answer()
    {
        var submission = In(SubmissionStatus.InReview);
        var one = submission.Ask("Hoeveel?", Now);
        var two = submission.Ask("Wanneer?", Now);

        submission.Answer(one, "Veertig.", Now);
        Assert.Equal(SubmissionStatus.QuestionAsked, submission.Status);

        submission.Answer(two, "Op dinsdag.", Now);
        Assert.Equal(SubmissionStatus.InReview, submission.Status);
    }

    private static Submission In(SubmissionStatus status)
    {
        var submission = Submission.Start("W-TESTEN", SubmissionForm.Brief, Now);
        if (status != SubmissionStatus.Draft)
        {
            submission.Send(Now);
        }

        switch (status)
        {
            case SubmissionStatus.InReview:
                submission.TakeUp(Now);
                break;
            case SubmissionStatus.QuestionAsked:
                submission.Ask("Hoeveel?", Now);
                break;
            case SubmissionStatus.Published:
                submission.Publish(1, Now);
                break;
            case SubmissionStatus.NotPlaced:
                submission.Decline("Nee", Now);
                break;
            case SubmissionStatus.Withdrawn:
                submission.Withdraw(Now);
                break;
        }

        return submission;
    }

    private static void Do(Submission submission, string step)
    {
        switch (step)
        {
            case "opnemen":
                submission.TakeUp(Now);
                break;
            case "vragen":
                submission.Ask("Hoeveel?", Now);
                break;
            case "publiceren":
                submission.Publish(1, Now);
                break;
            case "afwijzen":
                submission.Decline("Nee", Now);
                break;
            case "intrekken":
                submission.Withdraw(Now);
                break;
            case "heropenen":
                submission.Reopen(Now);
                break;
            case "uitbreiden":
                submission.Extend(Now);
                break;
        }
    }
}
