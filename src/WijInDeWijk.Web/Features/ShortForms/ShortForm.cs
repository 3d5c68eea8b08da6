using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Features.ShortForms;

/// <summary>A short form that is filled in and sent at once, without a draft.</summary>
public sealed record ShortForm(FormSection Section, Answers Answers)
{
    /// <summary>Says which warnings its sender has seen: they are shown once, and stand in nobody's way.</summary>
    public const string SeenField = "gezien";

    public IReadOnlyList<AnswerError> Errors { get; init; } = [];

    public IReadOnlyList<PrivacyWarning> Warnings { get; init; } = [];

    public StepTrouble Trouble { get; init; }

    /// <summary>Where anybody can come by; null where a link has brought somebody.</summary>
    public string? StartToken { get; init; }

    public bool HasProblem => Errors.Count > 0 || Warnings.Count > 0 || Trouble != StepTrouble.None;

    /// <summary>Kinds of warnings that are shown now, for <see cref="SeenField"/>.</summary>
    public string Seen => KindsOf(Warnings);

    public int StatusCode => Trouble switch
    {
        StepTrouble.NotSaved => StatusCodes.Status503ServiceUnavailable,
        StepTrouble.TooOften => StatusCodes.Status429TooManyRequests,
        _ when HasProblem => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    public static ShortForm Empty(FormSection section) => new(section, Answers.None);

    /// <summary>What was sent, with what is wrong, and what a writer should look at once more.</summary>
    public static ShortForm Read(IFormCollection form, FormSection section)
    {
        var reading = AnswerReader.Read(form, section);
        var warnings = PrivacyWarnings.Find(string.Join('\n', section.Questions.Where(question => question.Kind is QuestionKind.Text or QuestionKind.Line).Select(question => reading.Answers[question.Key])));
        return new ShortForm(section, reading.Answers)
        {
            Errors = reading.Errors,
            Warnings = KindsOf(warnings) == form[SeenField].ToString() ? [] : warnings,
        };
    }

    public FieldView Field(Question question) =>
        new(question, Answers[question.Key], Errors.FirstOrDefault(error => error.Question == question.Key)?.Message, Meanwhile: null);

    private static string KindsOf(IReadOnlyList<PrivacyWarning> warnings) => string.Join(',', warnings.Select(warning => warning.Kind));
}
