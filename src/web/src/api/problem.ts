/** One fault inside a model, a form or a file: where it is and what it says. */
export interface ProblemDetail {
  code?: string;
  message: string;
  /** Key or path of the form field. */
  field?: string;
  elementId?: string;
  resource?: string;
  line?: number;
  column?: number;
  severity?: 'error' | 'warning' | 'info';
  wayOut?: string;
}

/** RFC 9457 problem details, as every error of the server arrives. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  code: string;
  problems?: ProblemDetail[];
}

/** A refusal of the server, or the lack of an answer (`status` 0, code `offline`). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status() {
    return this.problem.status;
  }
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.status === status;
}
