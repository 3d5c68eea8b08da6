using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>What is asked once a year or so about a case on the site.</summary>
internal static class CheckInQuestions
{
    public const string Outcome = "uitkomst";
    public const string Changed = "veranderd";
    public const string Learnt = "geleerd";
    public const string Who = "wie";
    public const string Consent = "akkoord";

    public static readonly FormSection Section = Ask(ConsentTexts.CheckIn);

    /// <summary>The same, for an editor who writes down what somebody says on the telephone.</summary>
    public static readonly FormSection ByPhone = Ask(ConsentTexts.CheckInByPhone);

    public static CheckInOutcome OutcomeOf(Answers answers) => Terms.TryParse<CheckInOutcome>(answers[Outcome], out var outcome) ? outcome : CheckInOutcome.Running;

    public static CheckInWords WordsOf(Answers answers) => new(answers[Changed], answers[Learnt], answers[Who]);

    private static FormSection Ask(string consent) => new("hoe-gaat-het-nu", "Hoe gaat het nu?", "Drie vragen.",
        [
            QuestionGroup.Of(
                new Question(Outcome, QuestionKind.OneOf, "Loopt het nog?") { Choices = [.. Terms.All<CheckInOutcome>().Select(outcome => new QuestionChoice(outcome.Code(), outcome.Label()))], Missing = "Kies hoe het ervoor staat" },
                new Question(Changed, QuestionKind.Text, "Wat is er veranderd?") { Hint = "Bijvoorbeeld: een andere plek, andere mensen, minder geld, meer bezoekers. Is het gestopt, hoe kwam dat dan?", MaxLength = CheckIn.TextLength },
                new Question(Learnt, QuestionKind.Text, "Wat is er geleerd?") { Hint = "Wat zou u iemand vertellen die aan zoiets begint? Noem geen namen van mensen.", MaxLength = CheckIn.TextLength },
                new Question(Who, QuestionKind.Line, "Wie vertelt dit?") { Hint = "Liever een rol dan een naam, bijvoorbeeld: vrijwilliger, beheerder, opbouwwerker. Komt erbij te staan.", MaxLength = CheckIn.WhoLength },
                new Question(Consent, QuestionKind.Consent, consent) { Missing = "Zonder deze toestemming kunnen wij het niet gebruiken: zet een vinkje als het goed is" }),
        ]);
}
