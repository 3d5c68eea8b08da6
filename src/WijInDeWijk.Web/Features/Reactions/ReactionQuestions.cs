using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>What a reader is asked who reacts.</summary>
internal static class ReactionQuestions
{
    public const string Kind = "reactie";
    public const string Text = "tekst";
    public const string Place = "plaats";
    public const string Who = "wie";
    public const string Email = "mailadres";
    public const string Consent = "akkoord";

    public static readonly FormSection Section = new("reactie", "Reageer uit de praktijk", "In een paar regels. Een redacteur leest het voordat het op de site komt.",
        [
            QuestionGroup.Of(
                new Question(Kind, QuestionKind.OneOf, "Herkent u dit?") { Choices = [.. Terms.All<ReactionKind>().Select(kind => new QuestionChoice(kind.Code(), kind.Label()))], Missing = "Kies of u dit herkent, of dat het bij u anders liep" },
                new Question(Text, QuestionKind.Text, "Wat maakte u mee?") { Hint = "Een paar regels is genoeg. Noem geen namen van mensen.", MaxLength = Reaction.TextLength, Missing = "Schrijf in een paar regels wat u meemaakte" },
                new Question(Place, QuestionKind.Line, "Waar was dat?") { Hint = "Een wijk, dorp of gemeente. Komt erbij te staan.", MaxLength = Reaction.PlaceLength },
                new Question(Who, QuestionKind.Line, "Hoe mogen wij u noemen?") { Hint = "Liever een rol dan een naam, bijvoorbeeld: vrijwilliger, opbouwwerker, bewoner. Komt erbij te staan.", MaxLength = Reaction.WhoLength },
                new Question(Email, QuestionKind.Email, "Wat is uw mailadres?") { Hint = "Alleen om u iets te vragen of te laten weten hoe het afloopt. Komt nooit op de site. Zodra wij beslissen, wissen wij het.", MaxLength = Reaction.EmailLength, Autocomplete = "email" },
                new Question(Consent, QuestionKind.Consent, ConsentTexts.Reaction) { Missing = "Zonder deze toestemming kunnen wij uw reactie niet gebruiken: zet een vinkje als u het goedvindt" }),
        ]);
}
