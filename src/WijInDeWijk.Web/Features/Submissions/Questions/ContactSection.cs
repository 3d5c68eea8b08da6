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

    public static readonly FormSection Section = new(FormSection.Contact, "Contact en toestemming",
        "Alleen de redactie ziet dit. Wij gebruiken het om u iets te vragen en te laten weten hoe het afloopt.",
        [
            QuestionGroup.Of(
                new Question(Name, QuestionKind.Line, "Wat is uw naam?") { Hint = "Komt nooit op de site.", MaxLength = SubmissionContact.NameLength, Missing = "Vul uw naam in", InBrief = true, Autocomplete = "name" },
                new Question(Email, QuestionKind.Email, "Wat is uw mailadres?") { Hint = "Zonder mailadres kan het ook: bewaar dan uw code, want vragen van ons vindt u op uw eigen pagina.", MaxLength = SubmissionContact.EmailLength, InBrief = true, Autocomplete = "email" },
                new Question(Role, QuestionKind.Line, "Hoe bent u erbij betrokken?") { Hint = "Bijvoorbeeld: bewoner, vrijwilliger, opbouwwerker.", MaxLength = SubmissionContact.RoleLength, InBrief = true }),
            new QuestionGroup("Wat vindt u goed?", null,
            [
                new Question(Publication, QuestionKind.Consent, ConsentTexts.Publication) { Missing = "Zonder deze toestemming kunnen wij uw verhaal niet gebruiken: zet een vinkje als u het goedvindt", InBrief = true },
                new Question(FollowUp, QuestionKind.Consent, ConsentTexts.FollowUp) { InBrief = true },
            ]),
        ]);
}
