using WijInDeWijk.SourceDocuments.Vocabulary;
using static WijInDeWijk.Web.Features.Submissions.Questions.QuestionKind;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>The sections that tell the story; they mirror those of a case.</summary>
internal static class StorySections
{
    public const string Point = "punt";

    private const string AFewSentences = "Een paar zinnen is genoeg, meer mag.";
    private const string AParagraph = "Een alinea is genoeg, meer mag.";

    public static readonly IReadOnlyList<FormSection> BeforeTheLessons =
    [
        new(FormSection.Place, "Plek en initiatief", "Waar is het, en wie begon eraan?",
        [
            QuestionGroup.Of(
                new Question("titel", Line, "Hoe heet het?") { Hint = "De naam van het initiatief of de plek. Is er geen naam, bedenk er een.", Missing = "Vul in hoe het heet", InBrief = true },
                new Question("wijk", Line, "In welke buurt, wijk of welk dorp is het?") { Hint = "Zoals mensen daar het zelf noemen.", InBrief = true },
                new Question("gemeente", Municipality, "In welke gemeente?") { Missing = "Vul de gemeente in", InBrief = true },
                new Question(Point, QuestionKind.Point, "Waar ligt het op de kaart?"),
                new Question("gebied", Choice, "Wat voor gebied is het?") { Choices = ChoicesOf<AreaKind>() },
                new Question("initiatiefnemer", QuestionKind.Choices, "Wie begonnen eraan?") { Hint = "Kies alles wat past.", Choices = [.. ChoicesOf<Initiator>(), new("anders", "Iemand anders")] },
                new Question("ontmoetingsplek", Choice, "Waar ontmoeten mensen elkaar?") { Choices = [.. ChoicesOf<MeetingPlaceKind>(), new("anders", "Ergens anders")] },
                new Question("voor-wie", Line, "Voor wie is het?") { Hint = "Bijvoorbeeld: ouderen en kinderen uit de flat." },
                new Question("begin", Line, "Wanneer begon het?") { Hint = "Een jaar is genoeg, bijvoorbeeld 2019.", MaxLength = 60 },
                new Question("stand", Choice, "Hoe is het nu?") { Hint = "Ook wat gestopt is, is leerzaam.", Choices = ChoicesOf<CaseStatus>() }),
        ]),
        Telling("wijk", "De wijk", "Wie de buurt niet kent, moet haar voor zich kunnen zien.",
            new Question("beeld", Text, "Wat is het voor buurt?") { Hint = "Wie wonen er? Wat zie je op straat? Wat is er wel en wat niet?", Guidance = AParagraph }),
        Telling("uitdaging", "De uitdaging", "Waarom moest er iets gebeuren?",
            new Question("uitdaging", Text, "Wat speelde er?") { Hint = "Bijvoorbeeld: mensen kenden elkaar niet, er was ruzie, een plek verdween.", Guidance = AFewSentences }),
        Telling(FormSection.Initiative, "Het initiatief", "Wat gebeurt er, en hoe is het zo gekomen?",
            new Question("wat", Text, "Wat is het?") { Hint = "Vertel het zoals u het aan een buurvrouw zou vertellen.", Guidance = AFewSentences, Missing = "Vertel wat het is", InBrief = true },
            new Question("verloop", Text, "Hoe begon het, en hoe ging het verder?") { Guidance = AParagraph },
            new Question("geld", Text, "Waar komt het geld vandaan?") { Hint = "Bijvoorbeeld: de gemeente, een fonds, de bewoners zelf.", MaxLength = 2000 }),
        Telling("partijen", "Betrokken partijen", "Wie doen er mee?",
            new Question("partijen", Text, "Wie deden er mee, en wat deed ieder?") { Hint = "Een partij per regel leest prettig. Noem bewoners liever niet bij hun volledige naam.", Guidance = AFewSentences }),
        Telling("successen", "Successen en kansen", "Waar bent u blij mee?",
            new Question("successen", Text, "Wat lukt er?") { Hint = "Een klein voorbeeld zegt vaak het meest.", Guidance = AFewSentences },
            new Question("kansen", Text, "Welke kansen ziet u nog?") { Guidance = AFewSentences }),
        Telling("schuurde", "Wat schuurde", "Juist hiervan leren anderen.",
            new Question("schuurde", Text, "Wat ging er moeilijk of mis?") { Hint = "Bijvoorbeeld: onenigheid, te weinig geld, mensen die afhaakten.", Guidance = AFewSentences }),
        Telling(FormSection.Balance, "De balans", "Als u erop terugkijkt.",
            new Question("waarom", Text, "Waarom werkt het wel, of waarom niet?") { Hint = "Ook half gelukt of gestopt telt.", Guidance = AFewSentences, Missing = "Vertel waarom het wel of niet werkt", InBrief = true },
            new Question("anders", Text, "Wat zou u een volgende keer anders doen?") { Guidance = AFewSentences }),
        new("verbinding", "Wie raken er met wie verbonden?", "Verbindingen zijn er in drie soorten. Kies per soort wat past; weet u het niet, sla het dan over.",
        [
            Capital(CapitalKind.Bonding, "mensen die op elkaar lijken", "Bijvoorbeeld: buren uit één portiek, mensen met dezelfde achtergrond, een vriendengroep."),
            Capital(CapitalKind.Bridging, "mensen die van elkaar verschillen", "Bijvoorbeeld: oud en jong, nieuwe en oude bewoners, huurders en kopers."),
            Capital(CapitalKind.Linking, "bewoners en instanties", "Bijvoorbeeld: de gemeente, de woningcorporatie, de wijkagent, een fonds."),
        ]),
    ];

    public static readonly IReadOnlyList<FormSection> AfterTheLessons =
    [
        Telling("cijfers", "Cijfers", "Getallen helpen een lezer om te vergelijken. Schattingen mogen, zeg dat er dan bij.",
            new Question("cijfers", Text, "Welke cijfers hebt u?") { Hint = "Een cijfer per regel, met het jaar en waar het vandaan komt. Bijvoorbeeld: 40 bezoekers per week (2025, eigen telling).", MaxLength = 4000 }),
        new(FormSection.Files, "Foto’s en documenten", "Een foto zegt veel, een jaarverslag ook.", []),
    ];

    private static FormSection Telling(string key, string title, string intro, params IReadOnlyList<Question> questions) =>
        new(key, title, intro, [QuestionGroup.Of(questions)]);

    private static QuestionGroup Capital(CapitalKind kind, string between, string example) => QuestionGroup.About(
        $"{kind.Label()}: tussen {between}", example,
        new Question(kind.Code(), Choice, "Hoe sterk is dit?") { Choices = ChoicesOf<Judgement>() },
        new Question($"{kind.Code()}-waaraan", Text, "Waaraan merkt u dat?") { MaxLength = 2000 });

    private static List<QuestionChoice> ChoicesOf<T>()
        where T : struct, Enum => [.. Terms.All<T>().Select(value => new QuestionChoice(value.Code(), value.Label()))];
}
