using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>Who sends it in and what they agree to. The answers are kept apart from the story.</summary>
internal static class ContactSection
{
    public const string Name = "naam";
    public const string Email = "mailadres";
    public const string Phone = "telefoonnummer";
    public const string Role = "rol";
    public const string Publication = "akkoord-plaatsen";
    public const string FollowUp = "akkoord-navragen";

    private static readonly Question NameQuestion = new(Name, QuestionKind.Line, "Wat is uw naam?") { Hint = "Komt nooit op de site.", MaxLength = SubmissionContact.NameLength, Missing = "Vul uw naam in", InBrief = true, Autocomplete = "name" };

    private static readonly Question RoleQuestion = new(Role, QuestionKind.Line, "Hoe bent u erbij betrokken?") { Hint = "Bijvoorbeeld: bewoner, vrijwilliger, opbouwwerker.", MaxLength = SubmissionContact.RoleLength, InBrief = true };

    private static readonly QuestionGroup Consents = new("Wat vindt u goed?", null,
    [
        new Question(Publication, QuestionKind.Consent, ConsentTexts.Publication) { Missing = "Zonder deze toestemming kunnen wij uw verhaal niet gebruiken: zet een vinkje als u het goedvindt", InBrief = true },
        new Question(FollowUp, QuestionKind.Consent, ConsentTexts.FollowUp) { InBrief = true },
    ]);

    public static readonly FormSection Section = new(FormSection.Contact, "Contact en toestemming",
        "Alleen de redactie ziet dit. Wij gebruiken het om u iets te vragen en te laten weten hoe het afloopt.",
        [
            QuestionGroup.Of(
                NameQuestion,
                new Question(Email, QuestionKind.Email, "Wat is uw mailadres?") { Hint = "Zonder mailadres kan het ook: bewaar dan uw code, want vragen van ons vindt u op uw eigen pagina.", MaxLength = SubmissionContact.EmailLength, InBrief = true, Autocomplete = "email" },
                RoleQuestion),
            Consents,
        ]);

    /// <summary>For who told it by telephone, and reads it now.</summary>
    public static readonly FormSection ForTeller = Section with
    {
        Groups =
        [
            QuestionGroup.Of(
                NameQuestion,
                new Question(Email, QuestionKind.Email, "Wat is uw mailadres?") { Hint = "Dan krijgt u bericht hoe het afloopt. Zonder mailadres kan het ook: bewaar dan uw code.", MaxLength = SubmissionContact.EmailLength, Autocomplete = "email" },
                new Question(Phone, QuestionKind.Line, "Op welk nummer mogen wij u bellen?") { Hint = "Maak het leeg als u niet gebeld wilt worden.", MaxLength = SubmissionContact.PhoneLength, Autocomplete = "tel" },
                RoleQuestion),
            Consents,
        ],
    };

    /// <summary>For the editor who writes it down. What the teller agrees to is not theirs to fill in.</summary>
    public static readonly FormSection ForEditor = Section with
    {
        Groups =
        [
            QuestionGroup.Of(
                new Question(Name, QuestionKind.Line, "Naam van de verteller") { MaxLength = SubmissionContact.NameLength, Missing = "Vul de naam van de verteller in" },
                new Question(Email, QuestionKind.Email, "Mailadres om het na te lezen") { Hint = "Hier gaat de link naartoe. Spel het terug.", MaxLength = SubmissionContact.EmailLength },
                new Question(Phone, QuestionKind.Line, "Of een telefoonnummer") { Hint = "Zonder mailadres krijgt u een code om voor te lezen, of een link om te sturen.", MaxLength = SubmissionContact.PhoneLength },
                new Question(Role, QuestionKind.Line, "Hoe is de verteller erbij betrokken?") { MaxLength = SubmissionContact.RoleLength }),
        ],
    };
}
