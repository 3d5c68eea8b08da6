using Microsoft.Extensions.Primitives;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>What a visitor sent for a section: cleaned, and checked in words a resident understands.</summary>
public sealed record AnswerReader(Answers Answers, IReadOnlyList<AnswerError> Errors)
{
    public const string Yes = "ja";

    /// <summary>Nothing is wrong but that something is still missing: it can be saved.</summary>
    public bool CanBeSaved => Errors.All(error => error.IsMissing);

    public static AnswerReader Read(IFormCollection form, FormSection section) =>
        Read(section.Questions.Aggregate(Answers.None, (answers, question) => answers.With(question.Key, Clean(question, form[question.Key]))), section);

    public static AnswerReader Read(Answers answers, FormSection section) =>
        new(answers, [.. section.Questions.Select(question => Check(question, answers[question.Key])).OfType<AnswerError>()]);

    private static string Clean(Question question, StringValues values) => question.Kind switch
    {
        QuestionKind.Choices => string.Join(',', values.Select(IncomingText.Line).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)),
        QuestionKind.Text => IncomingText.Lines(values.Count > 0 ? values[0] : null),
        _ => IncomingText.Line(values.Count > 0 ? values[0] : null),
    };

    private static AnswerError? Check(Question question, string answer)
    {
        if (answer.Length == 0)
        {
            return question.Missing is { } missing ? new AnswerError(question.Key, missing, IsMissing: true) : null;
        }

        var message = question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.OneOf when !IsOffered(question, answer) => "Kies een van de mogelijkheden",
            QuestionKind.Choices when !answer.Split(',').All(value => IsOffered(question, value)) => "Kies uit de mogelijkheden",
            QuestionKind.Consent when answer != Yes => "Zet een vinkje, of laat het leeg",
            QuestionKind.Point when MapPoint.Parse(answer) is null => "Zet het punt opnieuw op de kaart",
            QuestionKind.Choice or QuestionKind.OneOf or QuestionKind.Choices or QuestionKind.Consent => null,
            _ when answer.Length > question.MaxLength => $"Dit is {DutchFormat.Count(answer.Length - question.MaxLength, "teken", "tekens")} te lang. Er passen {DutchFormat.Number(question.MaxLength)} tekens in",
            QuestionKind.Email when !MailAddresses.IsValid(answer) => "Vul een mailadres in zoals naam@voorbeeld.nl",
            _ => null,
        };
        return message is null ? null : new AnswerError(question.Key, message, IsMissing: false);
    }

    private static bool IsOffered(Question question, string value) => question.Choices.Any(choice => choice.Value == value);
}

/// <param name="IsMissing">Needed before it can be sent, but not before it can be saved.</param>
public sealed record AnswerError(string Question, string Message, bool IsMissing);
